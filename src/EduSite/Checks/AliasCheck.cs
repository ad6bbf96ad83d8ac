using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Other names of districts, topics and units in the front matter, which may be written but need not stay.</summary>
internal static class AliasCheck
{
    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        var config = settings.Config;
        Check(text, config.Districts, ["district", "districts"], findings);
        Check(text, config.Topics, ["topics"], findings);
        Check(text, config.Units, ["source"], findings);
    }

    private static void Check(ReportText text, Vocabulary vocabulary, ReadOnlySpan<string> keys, Findings findings)
    {
        foreach (var key in keys)
        {
            // Only a key of the first level, with its values on its own line, is understood well enough to be changed.
            if (FrontMatterKey.TryFind(text, key) is { } found && (found.Start == 0 || text.Content[found.Start - 1] == '\n'))
            {
                CheckLine(text, vocabulary, found.End + 1, findings);
            }
        }
    }

    private static void CheckLine(ReportText text, Vocabulary vocabulary, int from, Findings findings)
    {
        var end = text.Content.IndexOf('\n', from);
        var line = text.Content.AsSpan(from, end - from);
        foreach (var part in line.SplitAny(",[]"))
        {
            var raw = line[part];
            var name = raw.Trim().Trim("\"'").ToString();
            if (name.Length > 0 && vocabulary.Find(name) is { } term && term.Name != name)
            {
                var span = new TextSpan(from + part.Start.Value + raw.IndexOf(name), name.Length);
                findings.Add(WorkflowRules.AliasName, span, new TextEdit(span, term.Name), name, term.Name);
            }
        }
    }
}
