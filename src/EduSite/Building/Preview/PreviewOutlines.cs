using System.Collections;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Preview;

/// <summary>What lists show of each text, by ordinal, found out when it is asked for. Safe from any thread.</summary>
internal sealed class PreviewOutlines : IReadOnlyList<ArticleOutline>
{
    private readonly PreviewPlan _plan;
    private readonly Fingerprint _files;
    private readonly Func<int, ArticleOutline> _render;
    private readonly ArticleOutline?[] _known;

    /// <param name="before">What it knew of texts that are the same is known still.</param>
    public PreviewOutlines(PreviewPlan plan, PreviewOutlines? before, Func<int, ArticleOutline> render)
    {
        (_plan, _files, _render) = (plan, plan.ContentFilesOf(), render);
        _known = new ArticleOutline?[plan.Site.Reports.Length];
        if (before is not null && before._plan.Config == plan.Config && before._files == _files)
        {
            Adopt(before);
        }
    }

    public int Count => _known.Length;

    public ArticleOutline this[int ordinal] => _known[ordinal] ??= _render(ordinal);

    public IEnumerator<ArticleOutline> GetEnumerator() => Enumerable.Range(0, Count).Select(ordinal => this[ordinal]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Adopt(PreviewOutlines before)
    {
        var texts = ContentsOf(before._plan);
        var known = before._plan.Site.Reports
            .Select((report, ordinal) => (report.Path, Outline: before._known[ordinal]))
            .Where(one => one.Outline is not null)
            .ToDictionary(one => one.Path, one => one.Outline);
        var now = ContentsOf(_plan);
        for (var ordinal = 0; ordinal < _known.Length; ordinal++)
        {
            var path = _plan.Site.Reports[ordinal].Path;
            _known[ordinal] = texts.TryGetValue(path, out var text) && text == now[path] ? known.GetValueOrDefault(path) : null;
        }
    }

    private static Dictionary<SitePath, Fingerprint> ContentsOf(PreviewPlan plan) =>
        plan.Content.Sources.ToDictionary(source => source.Entry.Path, source => source.Content);
}
