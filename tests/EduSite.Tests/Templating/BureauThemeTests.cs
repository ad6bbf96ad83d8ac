using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

public sealed partial class BureauThemeTests
{
    private static readonly SampleSite Sample = SampleSite.Small();

    private static readonly Theme Bureau = Load(SampleSite.Config());

    public static TheoryData<string> KindsOfPages =>
    [
        "/", "/2026/03/spring.html", "/2025/12/notice-3.html", "/notices/", "/notices/page-2.html", "/news/", "/special/",
        "/years/2025/", "/years/2025/districts/suijiang/", "/archive/2025/12/", "/units/yuyang-bureau/", "/years/",
        "/archive/", "/districts/", "/topics/", "/units/", "/indicators/", "/indicators/enrolment/", "/districts/yuyang/",
        "/notices/years/2025/", "/old/1.html", "/2026/01/gone.html", "/404.html", "/sitemap.html", "/search.html",
    ];

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public void Every_page_has_one_first_heading_one_main_and_no_empty_attribute_of_weight(string route)
    {
        var html = Sample.Render(Bureau, route);

        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Single(Regex.Matches(html, "<main[ >]"));
        Assert.DoesNotContain("content=\"\"", html);
        Assert.DoesNotContain("href=\"\"", html);
        Assert.DoesNotContain("null", html);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public void No_page_needs_a_script_an_inline_style_or_another_host(string route)
    {
        var html = Sample.Render(Bureau, route);

        Assert.DoesNotMatch("""<script(?! (?:(?:type="module" )?src="/jyj/assets/js/[a-z.0-9]+" integrity="sha384-|type="application/ld\+json"))""", html);
        Assert.DoesNotContain("style=", html);
        Assert.DoesNotMatch("""<(?:link rel="(?:stylesheet|icon)"|img|iframe)[^>]*(?:href|src)="(?:https?:)?//""", html);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public void Every_link_inside_the_site_leads_to_a_page_or_file(string route)
    {
        var published = Bureau.Assets.Files.Select(file => "/" + file.Path).ToHashSet();

        foreach (var address in Addresses().Matches(Sample.Render(Bureau, route)).Select(match => match.Groups[1].Value))
        {
            Assert.StartsWith("/jyj/", address);
            var target = address["/jyj".Length..];
            Assert.True(
                published.Contains(target) || target.StartsWith("/files/", StringComparison.Ordinal) ||
                target.StartsWith("/leave/", StringComparison.Ordinal) ||
                (Route.TryParse(target, out var known) && Sample.Routes.Contains(known)),
                address);
        }
    }

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public void On_days_of_mourning_every_page_is_grey(string route)
    {
        var day = Sample.Site.BuiltAt;
        var mourning = SampleSite.Small(SampleSite.Config() with { Grey = new DayRange(day, day) });

        Assert.Contains("<html lang=\"zh-CN\" class=\"grey\">", mourning.Render(Bureau, route));
        Assert.Contains("<html lang=\"zh-CN\">", Sample.Render(Bureau, route));
    }

    [Fact]
    public void The_footer_shows_the_whole_identity_with_its_links_which_open_at_once()
    {
        var html = Sample.Render(Bureau, "/");

        Assert.Contains("主办单位：云川市教育局", html);
        Assert.Contains("网站标识码：6108000013", html);
        Assert.Contains("""<a href="https://beian.miit.gov.cn/">陕ICP备12345678号-1</a>""", html);
        Assert.Contains("""<a href="https://beian.mps.gov.cn/#/query/webSearch?code=61080002000123">""", html);
        Assert.Contains("""<a href="https://zfwzgl.example/find-error?site=6108000013">""", html);
        Assert.Contains("""<a href="https://bszs.example/badge">""", html);
        Assert.Contains("""<a href="/jyj/sitemap.html">站点地图</a>""", html);
    }

    [Theory]
    [InlineData("0912-3525678", "<a href=\"tel:0912-3525678\">0912-3525678</a>")]
    [InlineData("（0912）352 5678", "<a href=\"tel:09123525678\">（0912）352 5678</a>")]
    [InlineData("+86 912 3525678", "<a href=\"tel:+869123525678\">+86 912 3525678</a>")]
    [InlineData("0912-3525678、0912-3525679", "0912-3525678、0912-3525679")]
    [InlineData("0912-3525678转801", "0912-3525678转801")]
    public void Only_a_telephone_number_that_can_be_dialled_is_a_link(string phone, string shown)
    {
        var identity = SampleSite.Config().Identity with { Phone = phone };

        var html = SampleSite.Small(SampleSite.Config() with { Identity = identity }).Render(Bureau, "/");

        Assert.Contains($"<span>联系电话：{shown}</span>", WebUtility.HtmlDecode(html));
    }

    [Fact]
    public void Empty_fields_of_the_identity_are_left_out()
    {
        var bare = SampleSite.Small(SampleSite.Config() with { Identity = new Identity() });

        var html = bare.Render(Bureau, "/");

        Assert.DoesNotContain("主办单位", html);
        Assert.DoesNotContain("标识码", html);
        Assert.DoesNotContain("SiteIDCode", html);
        Assert.DoesNotContain("beian", html);
    }

    [Fact]
    public void The_accent_of_site_yml_reaches_the_style_sheet()
    {
        var theme = Load(SampleSite.Config(("accent", "#14508c")));

        Assert.Contains("--accent: #14508c;", StyleSheetOf(theme));
    }

    [Theory]
    [InlineData("#8f1d21")]
    [InlineData("#ffd400")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#7a8a99")]
    public void Whatever_the_accent_every_scheme_is_readable(string accent)
    {
        var css = StyleSheetOf(Theme.Load(
            new DiskTree(Repository.Root), SampleSite.Config(("accent", accent)), new DiagnosticBag())!);

        foreach (Match scheme in Scheme().Matches(css))
        {
            var colors = Property().Matches(Scheme().Match(css).Value + scheme.Value)
                .GroupBy(property => property.Groups[1].Value)
                .ToDictionary(same => same.Key, same => Rgb.Parse(same.Last().Groups[2].Value)!.Value);
            foreach (var ground in new[] { "paper", "ground", "accent-soft" })
            {
                Assert.All(["ink", "muted", "accent", "good"], text => AssertContrast(colors, text, ground, 4.5));
                AssertContrast(colors, "edge", ground, 3);
            }

            // The map of districts: names lie on the third of its shades (css/archive.css), on the darkest in --on-accent.
            colors["shade"] = colors["accent"].Mix(colors["paper"], 0.6);
            AssertContrast(colors, "ink", "shade", 4.5);
            AssertContrast(colors, "ink", "mark", 4.5);
            AssertContrast(colors, "on-accent", "accent", 4.5);
            AssertContrast(colors, "on-bar", "bar", 4.5);
            AssertContrast(colors, "on-footer", "footer", 4.5);
        }

        Assert.Equal(4, Scheme().Count(css));
    }

    [Fact]
    public void The_script_stays_small()
    {
        var scripts = Bureau.Assets.Files.Where(file =>
            file.Path.Value.StartsWith("assets/js/site.", StringComparison.Ordinal) ||
            file.Path.Value.StartsWith("assets/js/early.", StringComparison.Ordinal));

        Assert.InRange(scripts.Sum(file => file.Content.Length), 1, 6500);
    }

    [Fact]
    public void A_crossing_offers_its_neighbours_and_marks_where_we_are()
    {
        var html = Sample.Render(Bureau, "/years/2025/districts/suijiang/");

        Assert.Contains("""<a href="/jyj/years/2025/districts/suijiang/" aria-current="true">绥江县<span class="count">30""", html);
        Assert.Contains("""<a href="/jyj/years/2025/districts/yuyang/">榆阳区""", html);
        Assert.Contains("""<a href="/jyj/years/2025/districts/suijiang/topics/safety/">校园安全""", html);
        Assert.Contains("""<a href="/jyj/districts/suijiang/">全部""", html);
    }

    [Fact]
    public void A_tombstone_shows_nothing_of_the_report()
    {
        var html = Sample.Render(Bureau, "/2026/01/gone.html");

        Assert.DoesNotContain("已撤回的通知", html);
        Assert.Contains("noindex", html);
    }

    private static string StyleSheetOf(Theme theme) => Encoding.UTF8.GetString(theme.Assets.Files
        .Single(file => file.Path.Value.StartsWith("assets/css/site.", StringComparison.Ordinal)).Content.Span);

    private static void AssertContrast(Dictionary<string, Rgb> colors, string text, string ground, double least) =>
        Assert.True(
            colors[text].ContrastTo(colors[ground]) >= least,
            $"--{text} {colors[text]} on --{ground} {colors[ground]}: {colors[text].ContrastTo(colors[ground]):0.00}");

    [GeneratedRegex("""color-scheme: (?:light|dark);[^}]+""")]
    private static partial Regex Scheme();

    [GeneratedRegex("""--([a-z-]+): (#[0-9a-f]{3,6});""")]
    private static partial Regex Property();

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)")]
    private static partial Regex Addresses();

    private static Theme Load(SiteConfig config)
    {
        var problems = new DiagnosticBag();
        var theme = Theme.Load(new DiskTree(Repository.Root), config, problems);
        Assert.Equal("", ThemeSource.Print(problems));
        return theme!;
    }
}
