using System.Globalization;
using CsCheck;
using EduSite.IO;

namespace EduSite.Tests.Building;

/// <summary>Whatever is edited between builds, the site comes out as if it had been built anew.</summary>
public sealed class IncrementalProperties
{
    private static readonly string[] Folders = ["news", "district", "notices", "summaries"];

    private static readonly string[] Lines =
    [
        "districts: [榆阳区]", "districts: [榆阳区, 绥江县]", "topics: [双减]", "topics: [校园安全, 双减]", "summary: 摘要", "source: 榆阳区教育局",
        "promote: 头条", "promote: { reason: 头条, pin_until: 2026-03-12 }", "aliases: [/old/1.html]", "status: withdrawn", "status: draft",
        "publish_at: 2026-03-12", "expire_at: 2026-03-11", "year: 2024", "cover: /img/a.svg", "numbered_headings: true",
        "attachments: [{ file: /files/t.txt, title: 附件 }]", "figures: [{ indicator: 入学率, value: 99.5, unit: '%' }]",
        "figures: [{ indicator: 投入, value: 3, unit: 亿元, district: 榆阳区 }]", "keywords: [一, 二]", "author: 王某",
    ];

    private static readonly string[] Texts =
    [
        "正文。", "一、小标题\n\n内容。", "见[另一篇](/news/r1.md)。", "见[另一篇](/district/r2.md#heading)。", "## 小标题 {#heading}\n\n内容。",
        "去[外面](https://elsewhere.example.org/)看。", "见[附件](/files/t.txt)。", "![图](/img/a.svg)", "见[总结](/summaries/)。", "| 甲 | 乙 |\n| - | - |\n| 1 | 2 |",
    ];

    /// <summary>One edit, made of numbers so that a failure can be shrunk and shown.</summary>
    private static readonly Gen<(int Kind, int Report, int Choice, int Line)[]> Edits =
        Gen.Select(Gen.Int[0, 13], Gen.Int[0, 7], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 9];

    [Fact]
    public void A_site_built_edit_by_edit_is_the_site_built_anew_in_a_theme_of_few_lines() =>
        Edits.Sample(edits => Check(edits, "mini"), iter: 60);

    [Fact]
    public void A_site_built_edit_by_edit_is_the_site_built_anew_in_the_theme_bureau() =>
        Edits.Sample(edits => Check(edits, "bureau"), iter: 12);

    private static void Check((int Kind, int Report, int Choice, int Line)[] edits, string theme)
    {
        var source = new EditedSite(Start(theme));
        using var site = new MemoryOutput();
        Assert.True(source.Build(site).Succeeded);
        foreach (var (kind, report, choice, line) in edits)
        {
            Edit(source, theme, kind, report, choice, line);
            var found = source.Build(site);
            site.Dispose();
            using var anew = new MemoryOutput();
            var expected = source.Build(anew);

            Assert.Equal(expected.Diagnostics.Select(d => d.ToString()), found.Diagnostics.Select(d => d.ToString()));
            if (expected.Succeeded)
            {
                Assert.Equal(anew.Files.Keys.Order(StringComparer.Ordinal), site.Files.Keys.Order(StringComparer.Ordinal));
                Assert.All(anew.Files, file => Assert.True(
                    file.Value.AsSpan().SequenceEqual(site.Files[file.Key]), $"{file.Key} differs after edit {kind}"));
            }
        }
    }

    private static void Edit(EditedSite source, string theme, int kind, int report, int choice, int line)
    {
        var reports = source.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var path = reports.Length == 0 ? "content/news/r0.md" : reports[report % reports.Length];
        switch (kind)
        {
            case 0 or 1:
                source.Write($"content/{Folders[choice % Folders.Length]}/r{report}.md", Report(report, choice, line));
                break;
            case 2 or 3 when reports.Length > 0:
                source.Write(path, Report(report, choice, line));
                break;
            case 4 when reports.Length > 0:
                source.Delete(path);
                break;
            case 5 when reports.Length > 0:
                var text = source[path];
                source.Delete(path);
                source.Write($"content/{Folders[choice % Folders.Length]}/moved-{report}.md", text);
                break;
            case 6 when reports.Length > 0:
                source.Touch(path);
                break;
            case 7:
                source.Now = source.Now.AddHours(choice);
                break;
            case 8:
                source.Write("site.yml", source["site.yml"].Replace("云川市", $"云{choice}市", StringComparison.Ordinal));
                break;
            case 9:
                source.Write("site.yml", source["site.yml"] + $"\n# {choice}\n");
                break;
            case 10 when theme == "bureau":
                source.Write("themes/bureau/partials/report_list.html", source["themes/bureau/partials/report_list.html"] + $"<!-- {choice} -->");
                break;
            case 10:
                source.Write("themes/mini/layouts/list.html", source["themes/mini/layouts/list.html"] + $"<i>{choice}</i>{{{{ site.count }}}}");
                break;
            case 11:
                source.Write("content/files/t.txt", $"{choice}");
                break;
            case 12:
                source.Write("content/img/a.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{choice + 1}\" height=\"9\"/>");
                break;
            case 13:
                source.Write($"themes/{theme}/assets/x.txt", $"{choice}");
                break;
        }
    }

    private static string Report(int number, int choice, int line) => string.Create(CultureInfo.InvariantCulture,
        $"""
        ---
        title: 稿件{choice % 3}
        date: 2026-0{(choice % 3) + 1}-0{(line % 9) + 1} 0{number % 9}:00
        slug: r{number}
        {Lines[line % Lines.Length]}
        ---
        {Texts[choice % Texts.Length]}
        """);

    private static Dictionary<string, string> Start(string theme)
    {
        var files = MiniSite.WithDefaults(new Dictionary<string, string>());
        files["site.yml"] = files["site.yml"].Replace("theme: mini", $"theme: {theme}", StringComparison.Ordinal) +
            """

            indicators:
              - { name: 入学率, slug: enrolment, unit: '%' }
              - { name: 投入, slug: funds, unit: 亿元, chart: bar }
            paging: { page_size: 2, home_headlines: 2, home_latest: 3 }
            leave_prompt: true

            """;
        files["content/files/t.txt"] = "附件";
        files["content/img/a.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        for (var i = 0; i < 5; i++)
        {
            files[$"content/{Folders[i % Folders.Length]}/r{i}.md"] = Report(i, i * 7, i * 5);
        }

        if (theme == "bureau")
        {
            foreach (var path in Repository.Files("themes/bureau", "*"))
            {
                files[path] = Repository.Read(path);
            }
        }

        return files;
    }
}
