using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Compiled;
using EduSite.Templating.Views;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>
/// Renders pages with a theme. One for each worker: it keeps a template context, which belongs to one thread.
/// </summary>
/// <param name="outlines">By ordinal. While report pages are rendered, only the page's own article is asked.</param>
/// <param name="reads">Notes what each page depends on; emptied by the caller.</param>
public sealed class PageRenderer(
    Theme theme, Site site, RouteTable routes, IReadOnlyList<ArticleOutline> outlines, PageReads reads)
{
    private readonly ViewScope _scope = new(site, routes, outlines, reads);
    private ThemeContext? _context;
    private PageRun? _run;

    private ThemeContext Context => _context ??= new ThemeContext(theme, _scope);

    /// <summary>When set, measures every template that runs.</summary>
    internal TemplateClock? Clock { get; init; }

    /// <summary>
    /// Writes the page's HTML. A mistake of the theme gives false and a diagnostic, one only however many pages meet it;
    /// what was written until then is not a page.
    /// </summary>
    /// <param name="article">The text of a report page; null for any other page.</param>
    /// <param name="output">Cleared first.</param>
    public bool Render(Page page, Article? article, PageBuffer output, DiagnosticBag problems)
    {
        Enter(page, article);
        return RenderCompiled(page, output) || RenderByScriban(page, output, problems);
    }

    internal void Enter(Page page, Article? article) => _scope.Enter(page, article);

    /// <summary>False, whatever the reason, when the page is left to Scriban.</summary>
    internal bool RenderCompiled(Page page, PageBuffer output)
    {
        output.Clear();
        var compiled = theme.Compiled;
        if (compiled.Find(theme.Layout(PageFacts.Kind(page))) is not { } template)
        {
            return false;
        }

        var run = _run ??= new PageRun(Context, compiled.GlobalCount, Clock);
        run.Start(output);
        foreach (var (name, view) in GlobalsOf(page).Prepend(("options", Context.Options)))
        {
            if (compiled.FindGlobalSlot(name) is { } slot)
            {
                run.Globals[slot] = view;
            }
        }

        try
        {
            run.Locals = template.NewLocals();
            template.Run(run);
            return true;
        }
        catch (Exception exception) when (exception is LeftToScriban or ScriptRuntimeException)
        {
            Forget();
            return false;
        }
    }

    internal bool RenderByScriban(Page page, PageBuffer output, DiagnosticBag problems)
    {
        output.Clear();
        var globals = Context.StartPage();
        foreach (var (name, view) in GlobalsOf(page))
        {
            globals.SetValue(name, view, readOnly: true);
        }

        Context.Note(theme.Layout(PageFacts.Kind(page)));
        if (ThemeRun.Try(Context, theme.Layout(PageFacts.Kind(page)), output, theme.FindSource, problems))
        {
            Context.PopGlobal();
            return true;
        }

        Forget();
        return false;
    }

    private (string Name, object? View)[] GlobalsOf(Page page)
    {
        var kind = PageGlobals.OfKind(page, _scope);
        (string, object?)[] always = [("site", SiteViews.Site.Show(site.Config)), ("page", PageViews.Page.Show(page))];
        return kind.Name.Length > 0 ? [.. always, kind] : always;
    }

    /// <summary>An exception may have left anything on the stacks.</summary>
    private void Forget() => (_context, _run) = (null, null);
}
