using System.Diagnostics;
using System.Text.Json;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Pages;

/// <summary>
/// What the API says of one report: all that its page shows but the text. The review record, old addresses and the
/// reason of a promotion are the bureau's own business and stay out.
/// </summary>
internal static class ApiReport
{
    public static void Write(Utf8JsonWriter json, Site site, Report report, ArticleOutline outline)
    {
        var url = site.Config.BaseUrl;
        json.WriteText("title", report.Title);
        json.WriteString("url", url.AbsoluteOf(report.Route));
        json.WriteDate("date", report.Date);
        json.WriteDate("modified", report.LastModified);
        json.WriteDate("expires", ExpiryOf(report));
        json.WriteNumber("year", report.Year);
        json.WriteString("column", report.Column.Id);
        json.WriteTexts("districts", [.. report.Districts.Select(term => term.Slug)]);
        json.WriteTexts("topics", [.. report.Topics.Select(term => term.Slug)]);
        json.WriteText("unit", report.Unit?.Slug);
        WriteOrigin(json, report);
        json.WriteText("summary", outline.Summary);
        json.WriteTexts("keywords", report.Keywords);
        json.WriteText("document_number", report.DocumentNumber);
        json.WriteText("image", url.AbsoluteOf(outline.Image));
        json.WriteNumber("characters", outline.Characters);
        json.WriteBoolean("headline", report.Promotion is not null || report.Column.Kind == ColumnKind.Headline);
        json.WriteText("validity", report.Validity is { } validity ? WordOf(validity) : null);
        WriteNotice(json, report.Notice);
        WriteAttachments(json, site, report);
        WriteRecord(json, report);
    }

    /// <summary>When copies must go too: a 公示 may not outlive its period (教财厅函〔2017〕28号).</summary>
    private static ChinaDate? ExpiryOf(Report report) => (report.ExpireAt, report.Notice?.End) switch
    {
        ({ } expire, { } end) => expire.EndOfDay() < end.EndOfDay() ? expire : end,
        var (expire, end) => expire ?? end,
    };

    private static void WriteOrigin(Utf8JsonWriter json, Report report)
    {
        json.WriteText("source", report.Source);
        json.WriteText("source_url", report.SourceUrl);
        json.WriteText("author", report.Author);
        json.WriteText("correspondent", report.Correspondent);
        json.WriteText("editor", report.Editor);
    }

    private static void WriteNotice(Utf8JsonWriter json, NoticePeriod? notice)
    {
        if (notice is null)
        {
            return;
        }

        json.WriteStartObject("notice");
        json.WriteDate("start", notice.Start);
        json.WriteDate("end", notice.End);
        json.WriteText("contact", notice.Contact);
        json.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter json, Site site, Report report) =>
        // A missing file is a diagnostic of its own, which site.yml may have made a warning.
        json.WriteObjects(
            "attachments",
            [.. report.Attachments.Where(attachment => site.Files.ContainsKey(attachment.File.Path))],
            attachment =>
            {
                var file = site.Files[attachment.File.Path];
                json.WriteText("title", attachment.Title);
                json.WriteString("url", site.Config.BaseUrl.AbsoluteOf(file.Route));
                json.WriteNumber("bytes", file.Length);
            });

    /// <summary>What became of the report: who printed it, what it won, its figures and its corrections.</summary>
    private static void WriteRecord(Utf8JsonWriter json, Report report)
    {
        json.WriteObjects("outlets", report.Outlets, outlet =>
        {
            json.WriteText("name", outlet.Name);
            json.WriteString("level", WordOf(outlet.Level));
            json.WriteDate("date", outlet.Date);
            json.WriteText("url", outlet.Url);
        });
        json.WriteObjects("awards", report.Awards, award =>
        {
            json.WriteText("name", award.Name);
            json.WriteText("by", award.By);
            json.WriteDate("date", award.Date);
        });
        json.WriteObjects("figures", report.Figures, figure =>
        {
            json.WriteText("indicator", figure.Indicator);
            json.WriteNumber("value", figure.Value);
            json.WriteText("unit", figure.Unit);
            json.WriteNumber("year", figure.Year);
            json.WriteText("district", figure.District?.Slug);
        });
        json.WriteObjects("updates", report.Updates, update =>
        {
            json.WriteDate("date", update.Date);
            json.WriteText("note", update.Note);
        });
    }

    private static string WordOf(Validity validity) => validity switch
    {
        Validity.Effective => "effective",
        Validity.Expired => "expired",
        Validity.Repealed => "repealed",
        _ => throw new UnreachableException(),
    };

    private static string WordOf(OutletLevel level) => level switch
    {
        OutletLevel.National => "national",
        OutletLevel.Provincial => "province",
        OutletLevel.City => "city",
        OutletLevel.District => "district",
        _ => throw new UnreachableException(),
    };
}
