using System.Text;
using EduSite.IO;
using EduSite.Search;
using EduSite.Tests.Building;

namespace EduSite.Tests.Search;

public sealed class SearchIndexTests
{
    private const int Title = 1 << (int)Shelf.Title;
    private const int Heading = 1 << (int)Shelf.Heading;
    private const int Body = 1 << (int)Shelf.Body;

    /// <summary>
    /// Few characters, so that strings repeat in every way: some in nearly all reports, some in a handful, and many whose
    /// halves occur apart.
    /// </summary>
    [Fact]
    public void Every_string_is_found_where_a_plain_scan_finds_it_and_nowhere_else()
    {
        var texts = Enumerable.Range(0, 400).Select(seed => MadeUp(seed, 300)).ToArray();
        var reader = ReaderOf(Build(texts));
        var documents = Enumerable.Range(0, texts.Length).Select(reader.Document).ToArray();
        var queries = Enumerable.Range(0, 800).Select(seed => Query(texts, seed)).Distinct().ToList();

        foreach (var query in queries)
        {
            var expected = Enumerable.Range(0, documents.Length)
                .Where(ordinal => documents[ordinal].Skip(SearchText.FixedLines).Any(line => line.Contains(query, StringComparison.Ordinal)));
            Assert.True(expected.SequenceEqual(reader.Find(query).Keys), query);
        }
    }

    /// <summary>The shortest title that has both halves of a string and not the string, so often that nobody looks into the texts.</summary>
    [Fact]
    public void A_string_whose_halves_overlap_otherwise_is_not_found()
    {
        var reader = ReaderOf(Build([.. Enumerable.Repeat("正文", 20)], title: _ => "乙甲乙甲乙"));

        Assert.Equal(20, reader.Find("乙甲乙甲").Count);
        Assert.Equal(20, reader.Find("甲乙甲乙").Count);
        Assert.Empty(reader.Find("甲乙甲乙甲"));
    }

    [Fact]
    public void A_query_of_up_to_four_characters_loads_one_file_of_strings()
    {
        var reader = ReaderOf(Build([.. Enumerable.Range(0, 400).Select(seed => MadeUp(seed, 300))]));

        foreach (var query in new[] { "教育", "教育局", "教育局工", "工作教育" })
        {
            reader.Forget();
            reader.Find(query);
            Assert.InRange(reader.FilesLoaded, 2, 3);
        }
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var texts = Enumerable.Range(0, 200).Select(seed => MadeUp(seed, 200)).ToArray();
        var (first, second) = (Build(texts), Build(texts));

        Assert.NotEmpty(SearchFiles(first));
        Assert.All(SearchFiles(first), file => Assert.Equal(file.Value, second.Files[file.Key]));
        Assert.Equal(SearchFiles(first).Count, SearchFiles(second).Count);
    }

    /// <summary>Enough text for several units of strings.</summary>
    [Fact]
    public void The_index_after_any_edits_is_the_one_of_a_clean_build()
    {
        var site = new EditedSite(MiniSite.WithDefaults(FilesOf([.. Enumerable.Range(0, 250).Select(seed => MadeUp(seed, 900))])));
        var output = new MemoryOutput();
        var watched = new WatchedOutput(output);
        site.Build(watched);
        var files = output.Files.Keys.Count(path => path.StartsWith("search/", StringComparison.Ordinal));

        Assert.InRange(PutAfter(() => site.Replace("content/district/r100.md", "第100篇", "教育第100篇")), 1, files * 2 / 3);
        Assert.InRange(PutAfter(() => Append("content/district/r7.md", "工作教育局园安甲")), 1, files * 2 / 3);
        Assert.InRange(PutAfter(() => Append("themes/mini/layouts/report.html", " ")), 0, 0);
        // Characters that were nowhere before: one that is no letter, one of CJK extension A, a surrogate pair.
        Assert.InRange(PutAfter(() => Append("content/district/r8.md", "\uE000䶮個𠮷")), 1, files * 2 / 3);
        PutAfter(() => site.Delete("content/district/r9.md"));
        PutAfter(() => site.Write("content/district/new.md", site["content/district/r10.md"].Replace("第10篇", "新的一篇", StringComparison.Ordinal)));
        PutAfter(() => Enumerable.Range(20, 20).ToList().ForEach(i => Append($"content/district/r{i}.md", MadeUp(1000 + i, 30))));
        PutAfter(() => Enumerable.Range(20, 200).ToList().ForEach(i => Append($"content/district/r{i}.md", MadeUp(2000 + i, 30))));
        PutAfter(() => site.Replace("site.yml", "区县动态", "各地动态"));

        void Append(string path, string text) => site.Write(path, site[path] + text);

        int PutAfter(Action edit)
        {
            edit();
            watched.TakePuts();
            Assert.Empty(site.Build(watched).Diagnostics);
            var clean = new MemoryOutput();
            site.Build(clean);
            Assert.Equal(clean.Files.Keys.Order(), output.Files.Keys.Order());
            Assert.All(clean.Files, file => Assert.Equal(file.Value, output.Files[file.Key]));
            return watched.TakePuts().Count(path => path.StartsWith("search/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Title_text_heading_summary_source_and_number_are_found()
    {
        var reader = ReaderOf(MiniSite.Build(
            """
            -- content/district/2026-03-01-bus.md --
            ---
            title: 校车专项检查
            date: 2026-03-01
            source: 榆阳区教育局
            document_number: 榆教发〔2026〕12号
            summary: 三十六所学校全部整改
            ---
            ## 一、主要做法

            逐车检查，**建立**台账ＡＢＣ。
            """));

        Assert.Equal(Title | Body, reader.Find("检查").Single().Value);
        Assert.Equal(Heading, reader.Find("主要做法").Single().Value);
        Assert.Equal(Body, reader.Find("全部整改").Single().Value);
        Assert.Equal(Body, reader.Find("区教育局").Single().Value);
        Assert.Equal(Body, reader.Find("榆教发〔2026〕12号").Single().Value);
        Assert.Equal(Body, reader.Find("建立台账").Single().Value);
        Assert.Equal(Body, reader.Find("abc").Single().Value);
        Assert.Empty(reader.Find("检查建立"));
        Assert.Empty(reader.Find("榆教发〔2026〕1号"));
    }

    [Fact]
    public void One_character_is_looked_for_in_titles()
    {
        var reader = ReaderOf(Build(["车辆", "校园"], title: i => i == 0 ? "校车检查" : "安全教育"));

        Assert.Equal(Title, reader.Find("车").Single().Value);
        Assert.Empty(reader.Find("辆"));
    }

    [Fact]
    public void A_result_knows_its_address_and_the_newest_comes_first()
    {
        var reader = ReaderOf(Build(["甲乙", "甲乙"]));

        Assert.Equal(["第1篇", "/2026/01/r1.html", "2026-01-02", "区县动态"], reader.Document(0)[..4]);
        Assert.Equal([0, 1], reader.Find("甲乙").Keys);
    }

    [Theory]
    [InlineData("status: withdrawn")]
    [InlineData("status: draft")]
    [InlineData("expire_at: 2026-03-02")]
    [InlineData("publish_at: 2026-12-01")]
    public void What_is_not_public_is_in_no_file_of_the_index(string line)
    {
        var site = MiniSite.Build(
            $"""
            -- content/district/a.md --
            ---
            title: 公开的稿件
            date: 2026-03-01
            ---
            正文甲乙
            -- content/district/b.md --
            ---
            title: 不公开的稿件
            date: 2026-03-01
            {line}
            ---
            机密丙丁
            """);
        var reader = ReaderOf(site);

        Assert.Equal(1, reader.Reports);
        Assert.Equal([0], reader.Find("稿件").Keys);
        Assert.Empty(reader.Find("机密"));
    }

    [Fact]
    public void Facets_hold_the_reports_of_each_list()
    {
        var facets = ReaderOf(MiniSite.Build(
            """
            -- content/district/a.md --
            ---
            title: 甲
            date: 2026-03-01
            district: 榆阳区
            topics: [双减]
            headline: true
            ---
            正文
            -- content/notices/b.md --
            ---
            title: 乙
            date: 2025-03-01
            column: summaries
            topics: [双减, 校园安全]
            ---
            正文
            """)).Facets();

        Assert.Equal(["2026", "2025"], facets[0].Keys);
        Assert.Equal([0], facets[1]["教育要闻"]);
        Assert.Equal([1], facets[1]["工作总结"]);
        Assert.Equal([0], facets[2]["榆阳区"]);
        Assert.Equal([0, 1], facets[3]["双减"]);
        Assert.Equal([1], facets[3]["校园安全"]);
        Assert.DoesNotContain("绥江县", facets[2].Keys);
    }

    [Fact]
    public void A_site_without_reports_has_an_index_that_finds_nothing()
    {
        var reader = ReaderOf(Build([]));

        Assert.Equal(0, reader.Reports);
        Assert.Empty(reader.Find("教育"));
        Assert.All(reader.Facets(), Assert.Empty);
    }

    [Fact]
    public void Site_yml_switches_the_search_off()
    {
        var site = Build(["甲乙"], config: "search: false");

        Assert.Empty(SearchFiles(site));
        Assert.DoesNotContain("search.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("search: maybe", 2, 9)]
    [InlineData("search: { results: 500 }", 2, 20)]
    [InlineData("search: { engine: x }", 2, 11)]
    public void A_wrong_setting_is_reported_where_it_stands(string line, int row, int column)
    {
        var problem = Assert.Single(Build(["甲乙"], config: line).Problems);

        Assert.Equal(("site.yml", row, column), ($"{problem.Location.Path}", problem.Location.Start.Line, problem.Location.Start.Column));
    }

    private static SearchReader ReaderOf(MiniSite site)
    {
        Assert.Empty(site.ProblemLines);
        return new SearchReader(path => site.Files[path]);
    }

    private static Dictionary<string, byte[]> SearchFiles(MiniSite site) =>
        site.Files.Where(file => file.Key.StartsWith("search/", StringComparison.Ordinal)).ToDictionary();

    private static MiniSite Build(string[] texts, Func<int, string>? title = null, string config = "")
    {
        var files = FilesOf(texts, title);
        if (config.Length > 0)
        {
            var site = MiniSite.WithDefaults(files)["site.yml"];
            files["site.yml"] = site.Insert(site.IndexOf('\n', StringComparison.Ordinal) + 1, config + "\n");
        }

        return MiniSite.Build(files);
    }

    private static Dictionary<string, string> FilesOf(string[] texts, Func<int, string>? title = null)
    {
        var start = new DateOnly(2026, 1, 1);
        return texts.Select((text, i) => ($"content/district/r{i}.md",
            $"---\ntitle: {title?.Invoke(i) ?? $"第{i}篇"}\ndate: {start.AddDays(i % 60):yyyy-MM-dd}\n---\n{text}\n")).ToDictionary();
    }

    /// <summary>Words of a few characters in a row, with a pause now and then; the same for one seed.</summary>
    private static string MadeUp(int seed, int length)
    {
        string[] words = ["教育", "教育局", "工作", "育局", "学校", "局", "安全", "校园", "园安", "育工作", "作教", "甲", "乙"];
        var text = new StringBuilder();
        var state = (uint)seed + 1;
        while (text.Length < length)
        {
            var draw = Next(ref state) % 100;
            text.Append(draw switch
            {
                < 80 => words[Next(ref state) % words.Length],
                < 90 => "，",
                < 97 => (char)(0x4E00 + (Next(ref state) % 40)),
                _ => (char)(0x5E00 + (Next(ref state) % 4000)),
            });
        }

        return text.ToString();
    }

    /// <summary>A piece of some text, or, every fourth time, two pieces put together that may stand nowhere.</summary>
    private static string Query(string[] texts, int seed)
    {
        var state = (uint)seed + 7919;
        var query = Piece(2 + (Next(ref state) % 9));
        return (seed % 4 == 0 ? query + Piece(2) : query).Replace("，", "", StringComparison.Ordinal);

        string Piece(uint length)
        {
            var text = texts[Next(ref state) % texts.Length].Split('，').MaxBy(part => part.Length)!;
            var start = (int)(Next(ref state) % text.Length);
            return text.Substring(start, (int)Math.Min(length, text.Length - start)).PadRight(2, '教');
        }
    }

    private static uint Next(ref uint state)
    {
        state = (state * 1664525) + 1013904223;
        return state >> 8;
    }
}
