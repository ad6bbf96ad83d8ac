using System.Collections.Immutable;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>
/// Turns an address as staff write it into one that works on the site. Whatever cannot work is a diagnostic at its
/// place, and the result is null: the text stays, without a link.
/// </summary>
internal sealed class LinkResolver(ArticleDraft draft)
{
    private static readonly SitePath Content = SitePath.Of("content");

    private BaseUrl Base => draft.Site.Config.BaseUrl;

    /// <summary>The address of a link.</summary>
    public ResolvedLink? Link(string url, TextSpan span) => Resolve(url, span, isImage: false);

    /// <summary>The address of a picture.</summary>
    public ResolvedLink? Image(string url, TextSpan span) => Resolve(url, span, isImage: true);

    private ResolvedLink? Resolve(string written, TextSpan span, bool isImage)
    {
        var url = UrlText.Normalize(written);
        if (url.Length == 0)
        {
            return Refuse(MarkdownRules.LinkEmpty, span);
        }

        if (IsLocalPath(url))
        {
            return Refuse(MarkdownRules.LinkLocalPath, span, url);
        }

        var scheme = UrlText.SchemeOf(url);
        if (scheme.Length > 0 || url.StartsWith("//", StringComparison.Ordinal))
        {
            return External(url, scheme, span, isImage);
        }

        if (url.Contains('\\'))
        {
            return Refuse(MarkdownRules.LinkBackslash, span, url);
        }

        var parts = UrlText.Split(url);
        return parts.Path.Length == 0 && !isImage ? OwnAnchor(parts, span) : Internal(parts, span, isImage);
    }

    /// <summary><c>C:\…</c>, <c>C:/…</c>, <c>\\server\…</c> and <c>file:</c>.</summary>
    private static bool IsLocalPath(string url) =>
        url.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || url.StartsWith('\\') ||
        (url.Length > 2 && char.IsAsciiLetter(url[0]) && url[1] == ':' && url[2] is '\\' or '/');

    private ResolvedLink? External(string url, string scheme, TextSpan span, bool isImage)
    {
        var isWeb = scheme is "http" or "https" or "";
        if (!isWeb && (isImage || scheme is not ("mailto" or "tel")))
        {
            return Refuse(MarkdownRules.LinkScheme, span, scheme + ":");
        }

        if (!isWeb)
        {
            return new ResolvedLink(WebAddress.Encode(url), IsExternal: false);
        }

        var absolute = scheme.Length == 0 ? "https:" + url : url;
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return Refuse(MarkdownRules.LinkDead, span, url, "");
        }

        var isOwn = string.Equals(uri.Host, Base.Host, StringComparison.OrdinalIgnoreCase);
        if (isImage && !isOwn)
        {
            draft.Add(MarkdownRules.ImageExternal, span, url);
        }

        return isImage ? new ResolvedLink(WebAddress.Encode(url), IsExternal: !isOwn) : Outward(WebAddress.Encode(absolute));
    }

    private ResolvedLink Outward(string address)
    {
        var config = draft.Site.Config;
        if (LeavePage.Before(address, config) is not { } leave)
        {
            return new ResolvedLink(address, LeavePage.IsForeign(address, config));
        }

        draft.Use(leave);
        return new ResolvedLink(Base.PathOf(leave.Route), IsExternal: true, Target: leave.Target);
    }

    private ResolvedLink? OwnAnchor(UrlText parts, TextSpan span)
    {
        // An empty fragment and #top are the beginning of the page (HTML standard, 7.4.6.4).
        if (parts.Anchor.Length > 0 && !parts.Anchor.Equals("top", StringComparison.OrdinalIgnoreCase))
        {
            draft.OwnAnchorLinks.Add((parts.Anchor, span));
        }

        return new ResolvedLink(parts.Query + FragmentOf(parts), IsExternal: false);
    }

    private ResolvedLink? Internal(UrlText parts, TextSpan span, bool isImage)
    {
        var path = PrintableText.Clean(Uri.UnescapeDataString(parts.Path));
        var fromRoot = path.StartsWith('/');
        var folder = fromRoot ? Content : draft.Report.Path.Folder;
        if (!SitePath.TryParse(path.TrimStart('/'), folder, out var target) || !target.IsIn(Content))
        {
            return Refuse(MarkdownRules.LinkOutside, span, parts.Path);
        }

        if (Existing(target) is var existing && draft.FindFile(existing) is { } file)
        {
            // Which file of a picture a page shows is up to whoever writes it.
            if (!isImage)
            {
                draft.Use(file, span);
            }

            return new ResolvedLink(Base.PathOf(file.Route) + parts.Query + FragmentOf(parts), IsExternal: false, file);
        }

        if (!isImage && draft.FindReport(existing) is { } report)
        {
            return ToReport(report, parts, span);
        }

        if (!isImage && fromRoot && FindRoute(path) is { } route)
        {
            return new ResolvedLink(Base.PathOf(route) + parts.Query + FragmentOf(parts), IsExternal: false);
        }

        return draft.Site.FaultyFiles.Contains(target) ? null : Missing(target, parts, span, isImage);
    }

    /// <summary>A file name typed on another system may have its accents composed differently.</summary>
    private SitePath Existing(SitePath target)
    {
        if (draft.FindFile(target) is not null || draft.FindReport(target) is not null)
        {
            return target;
        }

        return SitePath.Of(target.Value.Normalize(NormalizationForm.FormC));
    }

    private ResolvedLink? ToReport(Report report, UrlText parts, TextSpan span)
    {
        switch (report.PublicationAt(draft.Site.BuiltAt))
        {
            case Publication.Draft or Publication.Scheduled:
                return Refuse(MarkdownRules.LinkUnpublished, span, report.Title);
            case Publication.Expired or Publication.Withdrawn:
                draft.Add(MarkdownRules.LinkRemoved, span, report.Title);
                break;
            case var _ when parts.Anchor.Length == 0:
                break;
            case var _ when report == draft.Report:
                draft.OwnAnchorLinks.Add((parts.Anchor, span));
                break;
            default:
                draft.AnchorLinks.Add(new AnchorLink(report, parts.Anchor, Location.In(draft.Body.Source, span)));
                break;
        }

        return new ResolvedLink(Base.PathOf(report.Route) + parts.Query + FragmentOf(parts), IsExternal: false);
    }

    /// <summary>An address of the site itself, written with or without the sub-path and the final slash.</summary>
    private Route? FindRoute(string path)
    {
        var prefix = Base.Path + "/";
        var below = path.StartsWith(prefix, StringComparison.Ordinal) ? path[Base.Path.Length..] : path;
        foreach (var candidate in new[] { path, path + "/", below, below + "/" })
        {
            if (Route.TryParse(candidate, out var route) && draft.Has(route))
            {
                return route;
            }
        }

        return null;
    }

    private ResolvedLink? Missing(SitePath target, UrlText parts, TextSpan span, bool isImage)
    {
        var names = draft.Site.Files.Keys.Concat(isImage ? [] : draft.Site.ReportsByPath.Keys);
        var near = NearestFile.Find(target, names, out var onlyCase);
        var shown = Uri.UnescapeDataString(parts.Path);
        if (near is { } other && onlyCase)
        {
            return Refuse(MarkdownRules.LinkCase, span, shown, NearestFile.Rewrite(shown, other));
        }

        var hint = Suggestion.Of(near is { } file ? NearestFile.Rewrite(shown, file) : null);
        return Refuse(isImage ? MarkdownRules.ImageDead : MarkdownRules.LinkDead, span, shown, hint.Chinese, hint.English);
    }

    private ResolvedLink? Refuse(Rule rule, TextSpan span, params ReadOnlySpan<string> arguments)
    {
        draft.Add(rule, span, arguments);
        return null;
    }

    private static string FragmentOf(UrlText parts) =>
        parts.Fragment.Length == 0 ? "" : "#" + WebAddress.Encode(parts.Anchor);
}

/// <summary>An address that works.</summary>
/// <param name="Url">Valid, but not yet encoded for HTML.</param>
/// <param name="IsExternal">Whether it leaves this site for a host that site.yml does not name as its own kin.</param>
/// <param name="File">What it leads to, when that lies in <c>content/</c> and is no report.</param>
/// <param name="Target">Where it leads in the end, when <paramref name="Url"/> is the page that asks first.</param>
internal readonly record struct ResolvedLink(string Url, bool IsExternal, ContentFile? File = null, string? Target = null)
{
    /// <summary>
    /// What an element <c>a</c> needs beside its address and the class <c>external</c>. Links that leave the site say so,
    /// for the theme and for scripts that ask in their own way; none opens a new window (WCAG 2.2, technique G200).
    /// </summary>
    public ImmutableArray<(string Name, string Value)> Attributes => (IsExternal, Target) switch
    {
        (false, _) => [],
        (true, null) => [("rel", "external noopener")],
        (true, var target) => [("data-href", target), ("rel", "external nofollow noopener")],
    };
}
