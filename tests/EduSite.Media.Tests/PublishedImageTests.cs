using System.Text;
using EduSite.IO;
using EduSite.Tests;
using EduSite.Tests.IO;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Media.Tests;

/// <summary>Pictures from the file in content/ to the page.</summary>
public sealed class PublishedImageTests : TemporaryFolder
{
    private const string Report = "content/news/a.md";

    [Fact]
    public void A_page_offers_widths_and_formats_and_keeps_the_place_free()
    {
        var site = Build("正文\n\n![校门](门.jpg)\n\n![校门](门.jpg \"校门（李四 摄）\")\n", ("content/news/门.jpg", Sample.PhonePhoto(1200, 1000)));

        Assert.Empty(site.ProblemLines);
        var page = site["2026/03/a.html"];
        var name = NameOf(site, "-480.jpg");
        Assert.Contains(
            $"<picture><source type=\"image/webp\" srcset=\"/{name}-480.webp 480w, /{name}-800.webp 800w, /{name}-1000.webp 1000w\" " +
            "sizes=\"(min-width: 46rem) 44rem, 100vw\">" +
            $"<img src=\"/{name}-800.jpg\" srcset=\"/{name}-480.jpg 480w, /{name}-800.jpg 800w, /{name}-1000.jpg 1000w\" " +
            "sizes=\"(min-width: 46rem) 44rem, 100vw\" width=\"1000\" height=\"1200\" alt=\"校门\" decoding=\"async\"></picture>",
            page, StringComparison.Ordinal);
        Assert.Contains("alt=\"校门\" loading=\"lazy\" decoding=\"async\"></picture>\n<figcaption>", page, StringComparison.Ordinal);
        Assert.Matches("^assets/pictures/x[0-9a-f]{10}\\.[0-9a-f]{16}$", name);
        Assert.All(site.Files, file => Assert.DoesNotContain("YunPhone", Encoding.Latin1.GetString(file.Value), StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("files/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_linked_or_attached_lies_at_its_own_address_without_metadata()
    {
        var site = Build(
            "见[原图](a.jpg)和[表](b.xlsx)\n", "attachments: [c.JPG]\n",
            ("content/news/a.jpg", Sample.PhonePhoto(900, 600)),
            ("content/news/b.xlsx", [1, 2, 3]),
            ("content/news/c.JPG", Sample.PhonePhoto(300, 200)));

        Assert.Empty(site.ProblemLines);
        Assert.Equal(
            ["files/news/a.jpg", "files/news/b.xlsx", "files/news/c.jpg"],
            site.Files.Keys.Where(path => path.StartsWith("files/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(site.Files, file => Assert.DoesNotContain("YunPhone", Encoding.Latin1.GetString(file.Value), StringComparison.Ordinal));
        using var whole = NetVips.Image.NewFromBuffer(site.Files["files/news/a.jpg"]);
        Assert.Equal((600, 900), (whole.Width, whole.Height));
    }

    [Fact]
    public void Faults_are_reported_wherever_a_picture_is_named()
    {
        var site = Build(
            "正文![校门](坏.jpg)\n\n[看图](heic.jpg)\n\n![校门](<大 图.png>)\n", "cover: 坏.jpg\nattachments: [x.svg]\n",
            ("content/news/坏.jpg", Sample.Jpeg(900, 600)[..3000]),
            ("content/news/heic.jpg", "\0\0\0\u0018ftypheic"u8.ToArray()),
            ("content/news/大 图.png", Sample.Png(2100, 1000)),
            ("content/news/x.svg", Sample.Svg("<script/>")),
            ("site.yml", Encoding.UTF8.GetBytes(SiteFile + "images: { max_megapixels: 2 }\n")));

        Assert.Equal(
            [
                "content/news/a.md:4:8 image-broken",
                "content/news/a.md:5:15 image-svg-unsafe",
                "content/news/a.md:7:9 image-broken",
                "content/news/a.md:9:6 image-format",
                "content/news/a.md:11:7 image-oversize",
            ],
            site.ProblemLines);
        Assert.Contains("2100×1000 px = 2.1 MP，上限 2 MP", site.Problems[^1].Message(chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_too_many_bytes_is_not_even_read()
    {
        var site = Build(
            "![校门](a.jpg)\n",
            ("content/news/a.jpg", new byte[1024 * 1024 + 1]),
            ("site.yml", Encoding.UTF8.GetBytes(SiteFile + "images: { max_megabytes: 1 }\n")));

        Assert.Equal(["content/news/a.md:5:7 image-oversize"], site.ProblemLines);
    }

    [Fact]
    public void What_is_wrong_with_the_watermark_is_said_once_where_it_is_set()
    {
        var files = new[] { ("content/news/a.jpg", Sample.Jpeg(600, 400)), ("content/news/b.jpg", Sample.Jpeg(700, 400)) };
        const string Body = "![校门](a.jpg)\n\n![校门](b.jpg)\n";
        string[] With(string watermark) =>
            Build(Body, [.. files, ("site.yml", Encoding.UTF8.GetBytes(SiteFile + "images:\n  watermark:\n" + watermark))]).ProblemLines;

        Assert.Equal(["site.yml:8:11 watermark-font"], With("    text: \"A\uFDD1\"\n"));
        Assert.Equal(["site.yml:8:11 watermark-logo"], With("    logo: /_logo.png\n"));
        Assert.Equal(["site.yml:9:11 watermark-choice"], With("    text: 教育局\n    logo: /_logo.png\n"));
        Assert.Equal(["site.yml:8:5 watermark-choice"], With("    size: 20\n"));
    }

    [Fact]
    public void One_picture_in_two_folders_is_one_file()
    {
        var bytes = Sample.Jpeg(300, 200);
        var site = Build("![校门](x/a.jpg)\n\n![校门](y/a.jpg)\n", ("content/news/x/a.jpg", bytes), ("content/news/y/a.jpg", bytes));

        Assert.Empty(site.ProblemLines);
        Assert.Single(site.Files.Keys, path => path.EndsWith(".jpg", StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_build_decodes_nothing_and_writes_nothing()
    {
        var tree = Tree("![校门](a.jpg)\n\n[图](a.jpg)\n", "", ("content/news/a.jpg", Sample.Jpeg(900, 600)));
        var studio = new CountingStudio();

        var (first, second) = (BuildOnDisk(), BuildOnDisk());

        Assert.Equal(2, studio.Developed);
        Assert.Equal(0, second.Written);
        Assert.Equal(first.Written, second.Unchanged);
        Directory.Delete(At("site.images"), recursive: true);
        Assert.Equal(0, BuildOnDisk().Written);
        Assert.Equal(2, studio.Developed);

        // Without the note of the last build every page is rendered, and asks for its pictures.
        Array.ForEach(Directory.GetFiles(At("site.build"), "note-*"), File.Delete);
        Assert.Equal(0, BuildOnDisk().Written);
        Assert.Equal(4, studio.Developed);

        OutputSummary BuildOnDisk()
        {
            using var output = DiskOutput.Open(At("site"), At("source"));
            var cache = new DiskImageCache(studio, At("site"));
            return Building.SiteBuild.Run(tree, output, new FakeTimeProvider(MiniSite.Now), cache).Output!;
        }
    }

    [Fact]
    public void A_damaged_cache_is_made_anew()
    {
        var job = ImageJob.Of(Sample.Jpeg(300, 200), new ImageRecipe([300], 80, 1_000_000, null), "1");
        var studio = new CountingStudio();
        var cache = new DiskImageCache(studio, At("site"));
        var bytes = cache.Develop(job).Variants[0].Read();
        Assert.Equal(bytes, cache.Develop(job).Variants[0].Read());
        Assert.Equal(1, studio.Developed);

        var file = Directory.GetFiles(At("site.images"), "*", SearchOption.AllDirectories).Single();
        foreach (var damage in new[] { File.ReadAllBytes(file)[..^1], [], [.. "edusite-image 1\n1 1 x\n\n"u8] })
        {
            File.WriteAllBytes(file, damage);
            Assert.Equal(bytes, cache.Develop(job).Variants[0].Read());
        }

        Assert.Equal(4, studio.Developed);
    }

    private const string SiteFile =
        """
        title: 云川市教育局
        base_url: https://jyj.example/
        columns:
          - { id: news, name: 教育要闻, kind: headline }
        theme: mini

        """;

    private static MiniSite Build(string body, params (string Path, byte[] Bytes)[] files) => Build(body, "", files);

    private static MiniSite Build(string body, string front, params (string Path, byte[] Bytes)[] files) =>
        MiniSite.Build(Tree(body, front, files), studio: new VipsStudio());

    private static MemoryTree Tree(string body, string front, params (string Path, byte[] Bytes)[] files)
    {
        var report = $"---\ntitle: 题目\ndate: 2026-03-05\n{front}---\n{body}";
        var all = MiniSite.WithDefaults(new Dictionary<string, string> { [Report] = report })
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value));
        foreach (var (path, bytes) in files)
        {
            all[path] = bytes;
        }

        return new MemoryTree(all);
    }

    /// <summary>The path of a variant without what differs between the variants of a picture.</summary>
    private static string NameOf(MiniSite site, string ending) =>
        site.Files.Keys.Single(path => path.EndsWith(ending, StringComparison.Ordinal))[..^ending.Length];

    private sealed class CountingStudio : IImageStudio
    {
        private readonly VipsStudio _studio = new();
        private int _developed;

        public int Developed => _developed;

        public string Version => _studio.Version;

        public DevelopedImage Develop(ImageJob job)
        {
            Interlocked.Increment(ref _developed);
            return _studio.Develop(job);
        }
    }
}
