using System.Buffers;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Views;
using Scriban.Runtime;

namespace EduSite.Templating;

/// <summary>
/// Renders pages with a theme. One for each worker: it keeps a template context, which belongs to one thread.
/// </summary>
/// <param name="outlines">By ordinal. While report pages are rendered, only the page's own article is asked.</param>
public sealed class PageRenderer(Theme theme, Site site, RouteTable routes, IReadOnlyList<ArticleOutline> outlines)
{
    private readonly ViewScope _scope = new(site, routes, outlines);
    private ThemeContext? _context;

    /// <summary>
    /// Writes the page's HTML. A mistake of the theme gives false and a diagnostic, one only however many pages meet it;
    /// what was written until then is not a page.
    /// </summary>
    /// <param name="article">The text of a report page; null for any other page.</param>
    public bool Render(Page page, Article? article, IBufferWriter<byte> output, DiagnosticBag problems)
    {
        _scope.Enter(page, article);
        _context ??= new ThemeContext(theme, _scope);
        AddGlobals(_context.StartPage(), page);
        if (ThemeRun.Try(_context, theme.Layout(PageFacts.Kind(page)), output, theme.FindSource, problems))
        {
            _context.PopGlobal();
            return true;
        }

        // An exception may have left anything on the context's stacks.
        _context = null;
        return false;
    }

    private void AddGlobals(ScriptObject globals, Page page)
    {
        globals.SetValue("page", PageViews.Page.Show(page), readOnly: true);
        var (name, view) = page switch
        {
            HomePage home => ("home", (object)PageViews.Home.Show(home)),
            ReportPage report => ("report", _scope.Report(report.Ordinal)),
            ListPage list => ("list", PageViews.List.Show(list)),
            OverviewPage overview => ("overview", PageViews.Overview.Show(overview)),
            RedirectPage redirect => ("redirect", PageViews.Redirect.Show(redirect)),
            TombstonePage tombstone => ("tombstone", PageViews.Tombstone.Show(tombstone)),
            _ => ("", ""),
        };
        if (name.Length > 0)
        {
            globals.SetValue(name, view, readOnly: true);
        }
    }
}
