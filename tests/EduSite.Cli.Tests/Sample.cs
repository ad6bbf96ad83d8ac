using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Tests;

/// <summary>Diagnostics made by hand, for the printers.</summary>
internal static class Sample
{
    public static readonly Language Chinese = new(IsChinese: true);
    public static readonly Language English = new(IsChinese: false);

    public static readonly Rule Rule = new(
        "sample-rule", Severity.Error, new("“{0}”不对", "{0} is wrong"), new("改成别的", "use another"), new("理由", "reason"));

    /// <summary>A mistake where the text has <c>⟦…⟧</c>; the marks themselves are taken out.</summary>
    public static Diagnostic At(string marked, Severity severity = Severity.Error, string path = "content/a.md")
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var file = new SourceFile(SitePath.Of(path), SourceText.From(text));
        var diagnostic = Diagnostic.At(file, TextSpan.FromBounds(start, end), Rule, text[start..end]);
        return diagnostic with { Severity = severity };
    }

    public static string Print(Action<TextWriter> print)
    {
        using var output = new StringWriter { NewLine = "\n" };
        print(output);
        return output.ToString();
    }
}
