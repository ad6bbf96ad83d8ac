using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads site.yml: every key, typed and checked.</summary>
public static class SiteConfigReader
{
    private static readonly (string Name, Compression Value)[] Compressions =
        [("gz", Compression.Gzip), ("br", Compression.Brotli), ("gzip", Compression.Gzip), ("brotli", Compression.Brotli)];

    /// <summary>Null when the file cannot be read at all; other mistakes leave a configuration without the faulty value.</summary>
    /// <param name="ruleIds">The rules whose severity may be set.</param>
    public static SiteConfig? Read(SourceFile file, IReadOnlyCollection<string> ruleIds, DiagnosticBag problems)
    {
        if (!YamlText.CheckEncoding(file, problems))
        {
            return null;
        }

        var document = YamlText.Read(file, new TextSpan(0, file.Text.Content.Length), problems, KeyNames.OfSiteInChinese);
        var fields = new YamlFields(document.Root, file, problems);
        var vocabularies = new VocabularyReader(fields);
        var config = new SiteConfig
        {
            Source = file,
            Title = document.IsWhole ? fields.Required("title", "title: 云川市教育局")?.Value.Trim() ?? "" : fields.Text("title") ?? "",
            BaseUrl = ReadBaseUrl(fields),
            Language = fields.Text("language") ?? "zh-CN",
            Description = fields.Text("description") ?? "",
            Keywords = fields.Texts("keywords"),
            Identity = IdentityReader.Read(fields),
            Columns = ColumnReader.Read(fields),
            Districts = vocabularies.ReadDistricts(),
            Topics = vocabularies.Read("topics"),
            Units = vocabularies.Read("units"),
            Indicators = vocabularies.ReadIndicators(),
            Permalinks = ReadPermalinks(fields),
            Markdown = ReadMarkdown(fields),
            Images = ImageConfigReader.Read(fields),
            Paging = ReadPaging(fields),
            Feeds = ReadFeeds(fields),
            Search = ReadSearch(fields),
            Checks = CheckConfigReader.Read(fields, ruleIds),
            Review = ReadReview(fields),
            Theme = ThemeConfigReader.Read(fields),
            LeavePrompt = fields.Bool("leave_prompt") ?? true,
            Grey = GreyReader.Read(fields),
            Redirects = ReadRedirects(fields),
            Deploy = ReadDeploy(fields),
            Precompress = fields.Choices("precompress", Compressions),
        };
        fields.Finish(KeyNames.OfSiteInChinese);
        return config;
    }

    private static BaseUrl ReadBaseUrl(YamlFields fields)
    {
        if (fields.Scalar("base_url") is not { } scalar)
        {
            return BaseUrl.Local;
        }

        if (BaseUrl.Parse(scalar.Value) is { } url)
        {
            return url;
        }

        fields.Report(scalar.Span, ConfigRules.BaseUrlInvalid, scalar.Value);
        return BaseUrl.Local;
    }

    private static PermalinkPattern ReadPermalinks(YamlFields fields)
    {
        if (fields.Scalar("permalinks") is not { } scalar)
        {
            return PermalinkPattern.Default;
        }

        var pattern = new PermalinkPattern(scalar.Value);
        var sample = new Column("c", "", "", ColumnKind.News, "", "", "", null, 0);
        var filled = pattern.Fill(new ChinaDate(new DateTime(2026, 1, 1), false), 2026, sample, "s");
        Bilingual? fault = !scalar.Value.Contains("{slug}", StringComparison.Ordinal)
            ? new("缺少 {slug}", "{slug} is missing")
            : filled.AsSpan().IndexOfAny("{}") >= 0 ? new("花括号里的词不认识", "it has an unknown word in braces")
            : !filled.StartsWith('/') || !(filled.EndsWith('/') || filled.EndsWith(".html", StringComparison.Ordinal))
            ? new("要以 / 开头，以 .html 或 / 结尾", "it must begin with / and end with .html or /")
            : !Route.TryParse(filled, out _) ? new("只能用小写字母、数字和 - _ . /", "only lower-case letters, digits and - _ . / are allowed")
            : null;
        if (fault is not { } reason)
        {
            return pattern;
        }

        var placeholders = string.Join(" ", PermalinkPattern.Placeholders.Select(name => $"{{{name}}}"));
        fields.Report(scalar.Span, ConfigRules.PermalinkInvalid, scalar.Value, reason.Chinese, reason.English, placeholders);
        return PermalinkPattern.Default;
    }

    private static MarkdownConfig ReadMarkdown(YamlFields fields) =>
        Section(fields, "markdown", "markdown: { allow_html: false }", new MarkdownConfig(), (map, defaults) => new MarkdownConfig(
            map.Bool("allow_html") ?? defaults.AllowHtml,
            map.Bool("numbered_headings") ?? defaults.NumberedHeadings,
            map.Int("summary_characters", 20, 500) ?? defaults.SummaryCharacters));

    private static PagingConfig ReadPaging(YamlFields fields) =>
        Section(fields, "paging", "paging: { page_size: 20 }", new PagingConfig(), (map, defaults) => new PagingConfig(
            map.Int("page_size", 1, 500) ?? defaults.PageSize,
            map.Int("home_headlines", 0, 50) ?? defaults.HomeHeadlines,
            map.Int("home_latest", 0, 50) ?? defaults.HomeLatest));

    private static FeedConfig ReadFeeds(YamlFields fields) =>
        Section(fields, "feeds", "feeds: { enabled: true, items: 20 }", new FeedConfig(), (map, defaults) => new FeedConfig(
            map.Bool("enabled") ?? defaults.Enabled,
            map.Int("items", 1, 500) ?? defaults.Items));

    /// <summary><c>search: false</c>, or a section with options.</summary>
    private static SearchConfig ReadSearch(YamlFields fields) =>
        fields.Take("search") is { Value: YamlScalar }
            ? new SearchConfig(fields.Bool("search") ?? true)
            : Section(fields, "search", "search: { enabled: true, results: 10 }", new SearchConfig(), (map, defaults) => new SearchConfig(
                map.Bool("enabled") ?? defaults.Enabled,
                map.Int("results", 5, 50) ?? defaults.Results));

    private static ReviewPolicy ReadReview(YamlFields fields) =>
        Section(fields, "review", "review: { required: true, first: [王某] }", new ReviewPolicy(), (map, defaults) => new ReviewPolicy(
            map.Bool("required") ?? defaults.Required,
            new Dictionary<ReviewStage, ImmutableArray<string>>
            {
                [ReviewStage.First] = map.Texts("first"),
                [ReviewStage.Second] = map.Texts("second"),
                [ReviewStage.Final] = map.Texts("final"),
            }.ToImmutableDictionary()));

    private static ImmutableArray<Redirect> ReadRedirects(YamlFields fields)
    {
        const string Example = "redirects: [{ from: /old/1.htm, to: /news/ }]";
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var map in fields.Maps("redirects", Example))
        {
            var (from, to) = (map.Required("from", Example), map.Required("to", Example));
            map.Finish();
            if (from is null || to is null)
            {
                continue;
            }

            if (!Route.TryParse(from.Value, out var route) || route == Route.Home)
            {
                map.Report(from.Span, FrontMatterRules.AliasInvalid, from.Value);
            }
            else if (!to.Value.StartsWith('/') && !WebAddress.IsWhole(to.Value))
            {
                map.Report(to.Span, YamlRules.UrlInvalid, to.Value);
            }
            else
            {
                redirects.Add(new Redirect(route, WebAddress.Encode(to.Value), Location.In(fields.File, from.Span)));
            }
        }

        return redirects.ToImmutable();
    }

    private static DeployConfig? ReadDeploy(YamlFields fields) =>
        Section<DeployConfig?>(fields, "deploy", "deploy: { kind: rsync, target: \"web@host:/srv/www\" }", null, (map, _) =>
        {
            var kind = map.Choice<DeployKind>("kind", [("pages", DeployKind.Pages), ("rsync", DeployKind.Rsync), ("s3", DeployKind.S3)]);
            map.Required("kind", "kind: rsync");
            var target = map.Required("target", "target: \"web@host:/srv/www\"");
            return kind is null || target is null ? null : new DeployConfig(kind.Value, target.Value);
        });

    private static T Section<T>(YamlFields fields, string key, string example, T defaults, Func<YamlFields, T, T> read)
    {
        if (fields.Map(key, example) is not { } map)
        {
            return defaults;
        }

        var section = read(map, defaults);
        map.Finish();
        return section;
    }
}
