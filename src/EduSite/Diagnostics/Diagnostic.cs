using System.Collections.Immutable;
using System.Globalization;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Diagnostics;

/// <summary>A mistake found: which rule, where, with what. A value; printing it is somebody else's work.</summary>
/// <param name="Edit">A safe correction that <c>fix</c> can apply, or null.</param>
public sealed record Diagnostic(Rule Rule, Severity Severity, Location Location, ImmutableArray<string> Arguments, TextEdit? Edit = null)
{
    /// <summary>A mistake at a span of a file.</summary>
    public static Diagnostic At(SourceFile file, TextSpan span, Rule rule, params ReadOnlySpan<string> arguments) =>
        new(rule, rule.Severity, Location.In(file, span), [.. arguments]);

    /// <summary>A mistake of a file as a whole (missing, unreadable), or of none (empty path).</summary>
    public static Diagnostic At(SitePath path, Rule rule, params ReadOnlySpan<string> arguments) =>
        new(rule, rule.Severity, Location.Of(path), [.. arguments]);

    /// <summary>A mistake at a place that was remembered.</summary>
    public static Diagnostic At(Location location, Rule rule, params ReadOnlySpan<string> arguments) =>
        new(rule, rule.Severity, location, [.. arguments]);

    public string Message(bool chinese) => Format(chinese ? Rule.Message.Chinese : Rule.Message.English, Arguments) +
        (Location.Within is not { } place ? "" : chinese ? $"（{place.Chinese}）" : $" ({place.English})");

    public string Remedy(bool chinese) => Format(chinese ? Rule.Remedy.Chinese : Rule.Remedy.English, Arguments);

    /// <summary>Fills a rule's text; a rule may say less than its arguments, never more.</summary>
    public static string Format(string pattern, ImmutableArray<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, pattern, [.. arguments]);
}

/// <summary>Replaces a span of the file with a text.</summary>
public sealed record TextEdit(TextSpan Span, string Replacement);
