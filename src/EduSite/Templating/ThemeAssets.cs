using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>
/// The files of a theme's <c>assets/</c>, each at an address with a hash of its content, so that browsers may keep it
/// for ever: <c>/assets/css/site.3f2a9c1b.css</c>. Frozen.
/// </summary>
public sealed partial class ThemeAssets
{
    private readonly SortedDictionary<string, ThemeAsset> _assets;

    private ThemeAssets(SortedDictionary<string, ThemeAsset> assets)
    {
        _assets = assets;
        Files = [.. assets.Values.Select(asset => asset.File)];
    }

    /// <summary>The files to publish, in order of name.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    internal static ThemeAssets None { get; } = new([]);

    internal IEnumerable<string> Names => _assets.Keys;

    internal ThemeAsset? Find(string name) => _assets.GetValueOrDefault(name);

    internal static ThemeAssets Read(
        IFileTree tree,
        ThemeFolder folder,
        Theme theme,
        DiagnosticBag problems) => new Builder(tree, theme, problems).Build(folder);

    [GeneratedRegex("""url\(\s*(?<quote>["']?)(?<target>[^"')]+?)\k<quote>\s*\)""")]
    private static partial Regex CssReference();

    /// <summary>Names the assets; a style sheet after those it refers to, for its hash covers theirs.</summary>
    private sealed class Builder(IFileTree tree, Theme theme, DiagnosticBag problems)
    {
        private const string StyleTemplate = ".css.scriban";

        /// <summary>Where references start from: assets of one name are one asset, whichever theme it comes from.</summary>
        private static readonly SitePath Root = SitePath.Of("assets");

        private readonly Dictionary<string, SitePath> _sources = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, ThemeAsset> _assets = new(StringComparer.Ordinal);
        private readonly HashSet<string> _underWay = [];

        public ThemeAssets Build(ThemeFolder folder)
        {
            foreach (var (name, path) in folder.FilesIn("assets"))
            {
                var asset = name["assets/".Length..];
                var isTemplate = asset.EndsWith(StyleTemplate, StringComparison.Ordinal);
                // The nearest theme comes first, and site.css replaces site.css.scriban as well.
                _sources.TryAdd(isTemplate ? asset[..^".scriban".Length] : asset, path);
            }

            foreach (var (asset, path) in theme.Options.Pictures)
            {
                _sources[asset] = path;
            }

            foreach (var name in _sources.Keys.Order(StringComparer.Ordinal))
            {
                Add(name);
            }

            return new ThemeAssets(_assets);
        }

        private Route? Add(string name)
        {
            if (_assets.TryGetValue(name, out var known))
            {
                return known.Route;
            }

            var path = _sources[name];
            if (!Route.IsPath(name) || path.Extension.Length == 0)
            {
                problems.Add(Diagnostic.At(path, ThemeRules.AssetName, name));
                return null;
            }

            _underWay.Add(name);
            if (ContentOf(name, path) is not { } content)
            {
                return null;
            }

            var dot = name.LastIndexOf('.');
            var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
            var route = Route.Of($"/assets/{name[..dot]}.{hash}{name[dot..]}");
            var integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(content));
            _assets.Add(name, new ThemeAsset(route, new OutputFile(route.File, content), integrity));
            return route;
        }

        private byte[]? ContentOf(string name, SitePath path)
        {
            if (!name.EndsWith(".css", StringComparison.Ordinal))
            {
                return tree.Read(path);
            }

            if (ThemeReader.ReadText(tree, path, problems) is not { } source)
            {
                return null;
            }

            var css = path.Extension == ".scriban" ? StyleSheet.Render(source, theme, problems) : source.Text.Content;
            return css is null
                ? null
                : Encoding.UTF8.GetBytes(CssReference().Replace(css, match => Rewrite(match, name, source)));
        }

        /// <summary>Points a <c>url(…)</c> at the hashed name of its asset; other sites are for the checks to judge.</summary>
        private string Rewrite(Match match, string name, SourceFile source)
        {
            var target = match.Groups["target"].Value;
            if (target.Contains(':') || target.StartsWith('#') || target.StartsWith("//", StringComparison.Ordinal))
            {
                return match.Value;
            }

            var end = target.AsSpan().IndexOfAny("?#");
            var file = end < 0 ? target : target[..end];
            var here = SitePath.Of($"{Root}/{name}").Folder;
            var asset = SitePath.TryParse(file, here, out var path) && path.IsIn(Root) && path != Root ? path.Below(Root) : "";
            if (!_sources.ContainsKey(asset) || (_underWay.Contains(asset) && !_assets.ContainsKey(asset)))
            {
                var at = Math.Max(0, source.Text.Content.IndexOf(target, StringComparison.Ordinal));
                var span = new TextSpan(at, target.Length);
                problems.Add(Diagnostic.At(source, span, ThemeRules.AssetReference, target));
                return match.Value;
            }

            var rest = end < 0 ? "" : target[end..];
            return Add(asset) is { } route ? $"url(\"{Relative(name, route)}{rest}\")" : match.Value;
        }

        /// <summary>Relative to the style sheet, so that the site works at any sub-path.</summary>
        private static string Relative(string name, Route route) =>
            string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/'))) + route.Value["/assets/".Length..];
    }
}

/// <summary>One file of a theme's <c>assets/</c>.</summary>
/// <param name="Integrity">
/// The hash of what is published, as <c>integrity</c> attributes want it (W3C, Subresource Integrity).
/// </param>
internal sealed record ThemeAsset(Route Route, OutputFile File, string Integrity);
