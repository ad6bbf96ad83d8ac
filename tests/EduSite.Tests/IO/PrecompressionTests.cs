using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

public sealed class PrecompressionTests : TemporaryFolder
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 400).Select(i => $"<p>第{i}段，全市教育工作。</p>\n"));

    [Fact]
    public void A_text_gets_a_compressed_copy_of_each_kind_beside_it()
    {
        Build(("index.html", Long), ("assets/site.0123abcd.css", Long));

        Assert.Equal(
            ["assets/site.0123abcd.css", "assets/site.0123abcd.css.br", "assets/site.0123abcd.css.gz", "index.html", "index.html.br", "index.html.gz"],
            FilesOf("site").Keys);
        Assert.Equal(Long, Read(new GZipStream(File.OpenRead(At("site/index.html.gz")), CompressionMode.Decompress)));
        Assert.Equal(Long, Read(new BrotliStream(File.OpenRead(At("site/index.html.br")), CompressionMode.Decompress)));
    }

    [Fact]
    public void The_bytes_tell_no_time_and_no_system()
    {
        Build(("index.html", Long));

        var header = File.ReadAllBytes(At("site/index.html.gz"))[..10];

        Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], header[..8]);
        Assert.Equal(255, header[9]);
    }

    [Fact]
    public void Short_texts_pictures_and_what_does_not_shrink_get_none()
    {
        var random = new Random(1);
        var noise = new string([.. Enumerable.Range(0, 3000).Select(_ => (char)random.Next(1, 128))]);
        Build(("short.html", Long[..500]), ("a.png", Long));
        using (var output = Open([Compression.Gzip]))
        {
            var bytes = new byte[4096];
            random.NextBytes(bytes);
            output.Put(new OutputFile(OutputPath.Of("noise.txt"), bytes));
            output.Commit([]);
        }

        Assert.Equal(["noise.txt"], FilesOf("site").Keys);
    }

    [Fact]
    public void A_second_build_writes_nothing_and_a_changed_text_only_its_own_copies()
    {
        Build(("a.html", Long), ("b.html", Long + "b"));
        var before = FilesOf("site");

        Assert.Equal(new OutputSummary(0, 6, 0, BytesOf(before)), Build(("a.html", Long), ("b.html", Long + "b")));
        Assert.Equal(before, FilesOf("site"));

        Assert.Equal(3, Build(("a.html", Long), ("b.html", Long + "c")).Written);
        Assert.Equal(Long + "c", Read(new BrotliStream(File.OpenRead(At("site/b.html.br")), CompressionMode.Decompress)));
    }

    [Fact]
    public void An_unchanged_text_is_not_compressed_again()
    {
        Build(("a.html", Long));
        using var output = new Counting(DiskOutput.Open(At("site"), Root));
        using var precompression = new Precompression(output, [Compression.Gzip, Compression.Brotli], isSame: true);

        precompression.Put(new OutputFile(OutputPath.Of("a.html"), Encoding.UTF8.GetBytes(Long)));

        Assert.Equal(["a.html"], output.Puts);
    }

    [Fact]
    public void Copies_go_with_their_text_and_with_the_setting()
    {
        Build(("a.html", Long), ("b.html", Long));

        Assert.Equal(3, Build(("a.html", Long)).Removed);
        Assert.Equal(["a.html", "a.html.br", "a.html.gz"], FilesOf("site").Keys);

        Build([Compression.Gzip], ("a.html", Long));
        Assert.Equal(["a.html", "a.html.gz"], FilesOf("site").Keys);
    }

    [Fact]
    public void A_copy_that_was_lost_is_made_again()
    {
        Build(("a.html", Long));
        File.Delete(At("site/a.html.br"));

        Assert.Equal(1, Build(("a.html", Long)).Written);
    }

    [Fact]
    public void The_kinds_are_asked_for_in_site_yml()
    {
        var site = MiniSite.Build(
            $"""
            -- site.yml --
            title: 局
            base_url: https://x.example/
            precompress: [gz, br]
            columns: [{"{ id: news, name: 要闻, kind: headline }"}]
            theme: mini
            -- themes/mini/layouts/home.html --
            {Long}
            """);

        Assert.Empty(site.ProblemLines);
        Assert.True(site.Files.ContainsKey("index.html.gz") && site.Files.ContainsKey("index.html.br"));
        Assert.False(site.Files.ContainsKey("404.html.gz"));
    }

    [Theory]
    [InlineData("[gz, gx]", "3:19 value-choice", "gz")]
    [InlineData("[bt]", "3:15 value-choice", "br")]
    [InlineData("[{ gz: 1 }]", "3:15 value-type", null)]
    public void A_kind_that_there_is_not_is_an_error_with_the_nearest(string value, string expected, string? near)
    {
        var site = MiniSite.Build(
            $"""
            -- site.yml --
            title: 局
            base_url: https://x.example/
            precompress: {value}
            columns: [{"{ id: news, name: 要闻, kind: headline }"}]
            theme: mini
            """);

        Assert.Equal([$"site.yml:{expected}"], site.ProblemLines);
        Assert.Equal(near, site.Problems[0].Edit?.Replacement);
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private long BytesOf(IReadOnlyDictionary<string, string> files) => files.Keys.Sum(path => new FileInfo(At("site/" + path)).Length);

    private OutputSummary Build(params (string Path, string Text)[] files) => Build([Compression.Gzip, Compression.Brotli], files);

    private OutputSummary Build(ImmutableArray<Compression> compressions, params (string Path, string Text)[] files)
    {
        using var output = Open(compressions);
        foreach (var (path, text) in files)
        {
            output.Put(new OutputFile(OutputPath.Of(path), Encoding.UTF8.GetBytes(text)));
        }

        return output.Commit([]);
    }

    private Precompression Open(ImmutableArray<Compression> compressions)
    {
        Directory.CreateDirectory(At("source"));
        return new Precompression(DiskOutput.Open(At("site"), At("source")), compressions, isSame: false);
    }

    /// <summary>Remembers what was really put.</summary>
    private sealed class Counting(IOutputStore inner) : IOutputStore
    {
        public List<string> Puts { get; } = [];

        public byte[] Note => inner.Note;

        public bool Put(OutputFile file)
        {
            Puts.Add(file.Path.Value);
            return inner.Put(file);
        }

        public bool Keep(OutputPath path) => inner.Keep(path);

        public bool KeepIfAny(OutputPath path) => inner.KeepIfAny(path);

        public byte[]? Last(OutputPath path) => inner.Last(path);

        public bool KeepAll() => inner.KeepAll();

        public OutputSummary Commit(byte[] note) => inner.Commit(note);

        public void Dispose() => inner.Dispose();
    }
}
