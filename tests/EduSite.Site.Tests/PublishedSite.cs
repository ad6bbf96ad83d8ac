using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EduSite.Building;
using EduSite.IO;
using EduSite.Media;
using EduSite.Model;
using EduSite.Text;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Site.Tests;

/// <summary>This repository's own content and theme, built in memory, once for all tests of this project.</summary>
public sealed class PublishedSite
{
    public static readonly DateTimeOffset AsOf = new(2026, 11, 23, 8, 0, 0, ChinaDate.Offset);

    /// <summary>What site.yml calls the site.</summary>
    public const string Origin = "https://jyj.yunchuan.example";

    public const string SubPath = "/portal/jyj";

    private static readonly Lazy<Outcome> Shared = new(() => new Outcome(new DiskTree(RepositoryRoot())));

    private static readonly Lazy<PublishedSite> Moved = new(() => new PublishedSite(new ChangedTree(
        new DiskTree(RepositoryRoot()), "site.yml", text => text.Replace(Origin + "/", Origin + SubPath + "/", StringComparison.Ordinal))));

    private readonly Outcome _outcome;

    public PublishedSite() => _outcome = Shared.Value;

    internal PublishedSite(IFileTree source) => _outcome = new Outcome(source);

    /// <summary>The same site as part of a larger one, at <see cref="SubPath"/>.</summary>
    public static PublishedSite UnderSubPath => Moved.Value;

    public BuildResult Result => _outcome.Result;

    public FrozenDictionary<string, byte[]> Files => _outcome.Files;

    /// <summary>Every HTML page in the order of paths, parsed, with what an HTML5 parser had to forgive.</summary>
    public IReadOnlyList<(string Path, IHtmlDocument Document, List<string> ParseErrors)> Pages => _outcome.Pages.Value;

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "EduSite.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static (string, IHtmlDocument, List<string>) Parse(KeyValuePair<string, byte[]> file)
    {
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, e) =>
        {
            var error = (AngleSharp.Html.Dom.Events.HtmlErrorEvent)e;
            errors.Add($"{file.Key}:{error.Position.Line}:{error.Position.Column} {error.Message}");
        };
        return (file.Key, parser.ParseDocument(Encoding.UTF8.GetString(file.Value)), errors);
    }

    private sealed class Outcome
    {
        public Outcome(IFileTree source)
        {
            using var output = new MemoryOutput();
            // Pictures are developed once for all runs: the folder may be deleted.
            var images = new DiskImageCache(new VipsStudio(), Path.Combine(RepositoryRoot(), ".artifacts", "site-tests"));
            Result = SiteBuild.Run(source, output, new FakeTimeProvider(AsOf), images);
            Files = output.Files.ToFrozenDictionary();
            Pages = new(() =>
            [
                .. Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .AsParallel().AsOrdered()
                    .Select(Parse),
            ]);
        }

        public BuildResult Result { get; }

        public FrozenDictionary<string, byte[]> Files { get; }

        public Lazy<IReadOnlyList<(string Path, IHtmlDocument Document, List<string> ParseErrors)>> Pages { get; }
    }
}

/// <summary>A file tree in which one file has another text, such as site.yml with another base URL.</summary>
internal sealed class ChangedTree(IFileTree inner, string path, Func<string, string> change) : IFileTree
{
    public System.Collections.Immutable.ImmutableArray<FileEntry> List(SitePath folder) => inner.List(folder);

    public System.Collections.Immutable.ImmutableArray<SitePath> SkippedLinks(SitePath folder) => inner.SkippedLinks(folder);

    public byte[] Read(SitePath file) =>
        file.Value == path ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(inner.Read(file)))) : inner.Read(file);
}
