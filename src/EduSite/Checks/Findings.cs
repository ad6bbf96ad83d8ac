using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>A mistake of a report's text, with the text that it is about: an acknowledgement names that.</summary>
internal readonly record struct Finding(Diagnostic Diagnostic, TextSpan Span, string Subject);

/// <summary>Collects what the rules find in one report.</summary>
internal sealed class Findings(ReportText text)
{
    private readonly List<Finding> _all = [];

    /// <summary>Where the last finding was: the next one is mostly on the same line, whose text need not be kept twice.</summary>
    private Location? _last;

    public IReadOnlyList<Finding> All => _all;

    public void Add(Rule rule, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Add(Diagnostic.At(Locate(span), rule, arguments), span);

    /// <summary>With a severity that depends on where the mistake stands.</summary>
    public void Add(Rule rule, Severity severity, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Add(Diagnostic.At(Locate(span), rule, arguments) with { Severity = severity }, span);

    /// <summary>With a correction that was looked at before, or none.</summary>
    public void Add(Rule rule, TextSpan span, TextEdit? edit, params ReadOnlySpan<string> arguments) =>
        Add(Diagnostic.At(Locate(span), rule, arguments) with { Edit = edit }, span);

    /// <summary>With a correction, if nothing at the place forbids one.</summary>
    public void Fix(Rule rule, TextSpan span, TextEdit edit, params ReadOnlySpan<string> arguments) =>
        Add(Diagnostic.At(Locate(span), rule, arguments) with { Edit = text.MayEdit(edit.Span) ? edit : null }, span);

    /// <summary>Whether a rule against leaks has found something that touches a span.</summary>
    public bool IsTaken(TextSpan span) => _all.Exists(finding =>
        finding.Diagnostic.Rule.IsLocked && finding.Span.Start < span.End && span.Start < finding.Span.End);

    private Location Locate(TextSpan span)
    {
        if (_last is { } last && last.Offset - last.Start.Column + 1 is var start && span.Start >= start &&
            span.End <= start + last.LineText.Length)
        {
            var line = last.Start.Line;
            return _last = new Location(
                text.File.Path, new TextPosition(line, span.Start - start + 1), new TextPosition(line, span.End - start + 1), last.LineText)
            {
                Offset = span.Start,
            };
        }

        return _last = Location.In(text.File, span);
    }

    private void Add(Diagnostic diagnostic, TextSpan span) => _all.Add(new Finding(diagnostic, span, text.Slice(span)));
}
