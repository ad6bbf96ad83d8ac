using System.Collections.Immutable;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Tests.Content;

/// <summary>Reads texts as the build would, against one small site.</summary>
internal static class Reading
{
    private const string SiteYaml =
        """
        title: 云川市教育局
        columns:
          - { id: news, name: 教育要闻, folder: 要闻, kind: headline }
          - { id: districts-news, name: 区县动态, folder: 动态/区县 }
          - { id: trends, name: 动态, folder: 动态 }
        districts:
          - { name: 榆阳区, slug: yuyang, aliases: [榆阳] }
          - { name: 绥江县, slug: suijiang }
        topics:
          - { name: 双减, slug: double-reduction }
          - { name: 校园安全, slug: safety }
        units:
          - { name: 云川市教育局, slug: bureau }
          - { name: 榆阳区教育局, slug: yuyang-bureau, aliases: [榆阳局] }
        indicators:
          - { name: 入学率, slug: enrolment, unit: "%" }
          - { name: 毛入园率, slug: preschool, unit: "%" }
          - { name: 率, slug: rate, unit: 人 }
        """;

    public static SiteConfig Site { get; } = ReadSite(SiteYaml).Config!;

    /// <summary>A whole report whose third and following lines are these.</summary>
    public static string Front(string lines) => $"---\ntitle: 通学车开通\n{lines}\ndate: 2026-03-05\n---\n正文。\n";

    public static (Report? Report, ImmutableArray<Diagnostic> Found) ReadReport(
        string text, SiteConfig? site = null, string path = "content/要闻/bus.md") =>
        ReadReport(SourceFile.FromString(path, text), site);

    public static (Report? Report, ImmutableArray<Diagnostic> Found) ReadReport(SourceFile file, SiteConfig? site = null)
    {
        var problems = new DiagnosticBag();
        var report = ReportReader.Read(file, site ?? Site, problems);
        return (report, problems.ToSorted());
    }

    public static (SiteConfig? Config, ImmutableArray<Diagnostic> Found) ReadSite(string text) =>
        ReadSite(SourceFile.FromString("site.yml", text));

    public static (SiteConfig? Config, ImmutableArray<Diagnostic> Found) ReadSite(SourceFile file)
    {
        var problems = new DiagnosticBag();
        var config = SiteConfigReader.Read(file, RuleBook.Ids, problems);
        return (config, problems.ToSorted());
    }

    public static SourceFile FileOf(string path, byte[] bytes) => new(SitePath.Of(path), SourceText.Decode(bytes));

    /// <summary>The mistakes as <c>rule line:column</c>.</summary>
    public static string Show(IEnumerable<Diagnostic> found) => string.Join(
        "; ", found.Select(d => $"{d.Rule.Id} {d.Location.Start.Line}:{d.Location.Start.Column}"));

    /// <summary>The text after these corrections.</summary>
    public static string Apply(string text, params IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start))
        {
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        }

        return text;
    }
}
