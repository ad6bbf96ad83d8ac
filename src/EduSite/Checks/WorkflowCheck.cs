using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Checks;

/// <summary>Reviews, periods and pins of one report, told where its front matter says them.</summary>
internal static class WorkflowCheck
{
    private const int ShortestAidPeriod = 5;

    private static readonly (ReviewStage Stage, string Key, Bilingual Name)[] Stages =
    [
        (ReviewStage.First, "first", new("初审", "the first review")),
        (ReviewStage.Second, "second", new("复审", "the second review")),
        (ReviewStage.Final, "final", new("终审", "the final review")),
    ];

    /// <summary>Titles of what explains a document and is none itself.</summary>
    private static readonly string[] Explanations = ["解读", "问答", "图解", "一图读懂", "答记者问", "政策说明"];

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        if (text.Report is not { } report)
        {
            return;
        }

        var publication = report.PublicationAt(settings.Now);
        if (publication is Publication.Published or Publication.Scheduled)
        {
            CheckReviews(text, report, settings, findings);
            CheckValidity(text, report, findings);
            CheckPin(text, report, settings, findings);
        }

        CheckNotice(text, report, publication, findings);
    }

    private static void CheckReviews(ReportText text, Report report, CheckSettings settings, Findings findings)
    {
        var policy = settings.Config.Review;
        var start = FrontMatterKey.TryFind(text, "review");
        Review? before = null;
        foreach (var (stage, key, name) in Stages)
        {
            if (report.Reviews.FirstOrDefault(review => review.Stage == stage) is not { } review)
            {
                if (policy.Required)
                {
                    findings.Add(WorkflowRules.ReviewMissing, start ?? FrontMatterKey.Find(text, "title"), name.Chinese, name.English);
                }

                continue;
            }

            var place = FrontMatterKey.Find(text, key, start?.End ?? 0);
            var allowed = policy.Reviewers?.GetValueOrDefault(stage, []) ?? [];
            if (!allowed.IsEmpty && !allowed.Contains(review.Name))
            {
                findings.Add(WorkflowRules.ReviewerUnknown, place, name.Chinese, review.Name);
            }

            if (report.Reviews.FirstOrDefault(other => other.Stage < stage && other.Name == review.Name) is { } same)
            {
                findings.Add(WorkflowRules.ReviewDistinct, place, Stages[(int)same.Stage].Name.Chinese, name.Chinese, review.Name);
            }

            if (before is not null && review.Date.EndOfDay() < before.Date)
            {
                findings.Add(WorkflowRules.ReviewOrder, place, name.Chinese, $"{review.Date}", $"{before.Date}");
            }

            before = review;
        }

        if (before is { Stage: ReviewStage.Final } final && final.Date > (report.PublishAt ?? report.Date).EndOfDay())
        {
            findings.Add(
                WorkflowRules.ReviewLate, FrontMatterKey.Find(text, "final", start?.End ?? 0), $"{final.Date}", $"{report.PublishAt ?? report.Date}");
        }
    }

    private static void CheckValidity(ReportText text, Report report, Findings findings)
    {
        if (report is { Column.Kind: ColumnKind.Policy, Validity: null } && !Explanations.Any(report.Title.Contains))
        {
            findings.Add(WorkflowRules.ValidityMissing, FrontMatterKey.Find(text, "title"));
        }
    }

    private static void CheckPin(ReportText text, Report report, CheckSettings settings, Findings findings)
    {
        if (report.Promotion?.PinUntil is { } until && until.EndOfDay() < settings.Now)
        {
            findings.Add(WorkflowRules.PinExpired, FrontMatterKey.Find(text, "pin_until"), until.ToDay());
        }
    }

    private static void CheckNotice(ReportText text, Report report, Publication publication, Findings findings)
    {
        if (report.Notice is not { } notice)
        {
            if (report.Column.Kind == ColumnKind.Notice && publication is Publication.Published or Publication.Scheduled)
            {
                findings.Add(WorkflowRules.NoticePeriodMissing, FrontMatterKey.Find(text, "title"));
            }

            return;
        }

        var place = FrontMatterKey.Find(text, "notice");
        if (publication == Publication.Expired)
        {
            findings.Add(WorkflowRules.NoticeExpired, place, notice.End.ToDay());
        }
        else if (PersonalTableCheck.IsAidNotice(text) && WorkingDays(notice) is < ShortestAidPeriod and var days)
        {
            findings.Add(WorkflowRules.NoticePeriodShort, place, days.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Mondays to Fridays, both ends included. Public holidays are decreed from year to year and not known here.</summary>
    private static int WorkingDays(NoticePeriod notice)
    {
        var days = 0;
        for (var day = notice.Start.Local.Date; day <= notice.End.Local.Date && days < ShortestAidPeriod; day = day.AddDays(1))
        {
            days += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return days;
    }
}
