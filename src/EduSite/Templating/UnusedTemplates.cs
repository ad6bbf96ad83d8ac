using EduSite.Diagnostics;
using EduSite.Text;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>
/// Finds the files of an extending theme that have no effect: they replace nothing and nothing uses them. Nearly always
/// the name is misspelt, and the page goes on showing the template that was to be replaced.
/// </summary>
internal static class UnusedTemplates
{
    public static void Report(
        ThemeFolder folder, IReadOnlyDictionary<string, ThemeTemplate> templates, DiagnosticBag problems)
    {
        var included = new Inclusions();
        foreach (var template in templates.Values)
        {
            included.Visit(template.Template.Page!);
        }

        foreach (var theme in folder.Lineage.Where(theme => theme.Parent is not null))
        {
            var replaceable = theme.Parent!.FilesIn("layouts", "partials").Select(file => file.Name).ToList();
            foreach (var (name, template) in templates.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                if (template.Source.Path.IsIn(theme.Path) && !replaceable.Contains(name) && !IsUsed(name, included))
                {
                    var near = Suggestion.Of(NearestName.Find(name, replaceable));
                    problems.Add(Diagnostic.At(
                        template.Source.Path, ThemeRules.TemplateUnused, name, near.Chinese, near.English));
                }
            }
        }
    }

    private static bool IsUsed(string name, Inclusions included) => name.Split('/') switch
    {
        ["layouts", var file] => ThemeReader.Layouts.Any(kind => file == $"{kind}.html"),
        ["partials", ..] => included.MayName(name["partials/".Length..^".html".Length]),
        _ => false,
    };

    /// <summary>The partials that templates include by name. A name put together at run time may be any.</summary>
    private sealed class Inclusions : ScriptVisitor
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private bool _isOpen;

        public bool MayName(string partial) => _isOpen || _names.Contains(partial);

        public override void Visit(ScriptVariableGlobal node)
        {
            if (node.BaseName is not ("include" or "shared"))
            {
                return;
            }

            if (node.Parent is ScriptFunctionCall call && ReferenceEquals(call.Target, node) &&
                call.Arguments.FirstOrDefault() is ScriptLiteral { Value: string name })
            {
                _names.Add(name);
            }
            else
            {
                _isOpen = true;
            }
        }
    }
}
