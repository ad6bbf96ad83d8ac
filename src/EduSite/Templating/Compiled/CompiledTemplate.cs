using EduSite.Model;

namespace EduSite.Templating.Compiled;

/// <summary>One template of a theme in its compiled form.</summary>
/// <param name="name">Its name in the theme.</param>
/// <param name="path">Its path in the site folder.</param>
/// <param name="locals">The places of its <c>$</c> variables.</param>
internal sealed class CompiledTemplate(string name, string path, Statement body, IReadOnlyDictionary<string, int> locals)
{
    public void Run(PageRun run)
    {
        run.Reads.Add(FactKind.Template, name);
        if (run.Clock is not { } clock)
        {
            body.Run(run);
            return;
        }

        var start = clock.Start();
        body.Run(run);
        clock.Stop(path, start);
    }

    /// <summary>Null when the template has no <c>$</c> variable of that name.</summary>
    public int? LocalSlot(string name) => locals.TryGetValue(name, out var slot) ? slot : null;

    public object?[] NewLocals()
    {
        var values = new object?[locals.Count];
        Array.Fill(values, PageRun.Undefined);
        return values;
    }
}
