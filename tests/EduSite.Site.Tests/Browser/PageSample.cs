using AngleSharp.Html.Dom;

namespace EduSite.Site.Tests.Browser;

/// <summary>
/// A few pages which together show everything: every kind of page, and every element with every class, role and state
/// that occurs anywhere on the site. What is added to a theme or to the content is so looked at without being named here.
/// </summary>
internal static class PageSample
{
    /// <summary>Attributes that change how an element looks or what it is.</summary>
    private static readonly string[] Telling = ["role", "type", "aria-current", "scope", "open", "rel", "colspan"];

    /// <summary>Paths of the chosen pages, home first.</summary>
    public static IReadOnlyList<string> Of(PublishedSite site)
    {
        var open = site.Pages.ToDictionary(page => page.Path, page => Features(page.Document));
        var chosen = new List<string>();
        for (var next = "index.html"; ;)
        {
            chosen.Add(next);
            var shown = open[next];
            open.Remove(next);
            foreach (var features in open.Values)
            {
                features.ExceptWith(shown);
            }

            var best = open.OrderByDescending(page => page.Value.Count).ThenBy(page => page.Key, StringComparer.Ordinal).FirstOrDefault();
            if (best.Value is not { Count: > 0 })
            {
                return chosen;
            }

            next = best.Key;
        }
    }

    /// <summary>Of each kind of page the one that shows most.</summary>
    public static IReadOnlyList<string> OneOfEachKind(PublishedSite site) =>
    [
        .. site.Pages.GroupBy(page => KindOf(page.Document))
            .Select(kind => kind.MaxBy(page => Features(page.Document).Count).Path)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What <c>&lt;body class="page-report"&gt;</c> says.</summary>
    public static string KindOf(IHtmlDocument document) => document.Body!.ClassList.Single(name => name.StartsWith("page-", StringComparison.Ordinal));

    private static HashSet<string> Features(IHtmlDocument document) =>
    [
        .. document.All.Select(element => element.LocalName),
        .. document.All.SelectMany(element => element.ClassList.Select(name => $"{element.LocalName}.{name}")),
        .. document.All.SelectMany(element => Telling.Where(element.HasAttribute)
            .Select(name => $"{element.LocalName}[{name}={element.GetAttribute(name)}]")),
    ];
}
