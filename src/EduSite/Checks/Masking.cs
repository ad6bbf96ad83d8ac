using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Hides what must not be published from whoever reads the messages: logs and reports are public sooner than one thinks.</summary>
internal static class Masking
{
    private const char Mask = '*';

    /// <summary>The first three and the last two characters of a number; of a short text only the first two.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var (head, tail) = text.Length >= 10 ? (3, 2) : (Math.Min(2, text.Length / 2), 0);
        return string.Concat(text[..head], new string(Mask, text.Length - head - tail), text[^tail..]);
    }

    /// <summary>Every finding with the private parts of its line masked: one line of a list may hold three numbers.</summary>
    public static IEnumerable<Finding> Apply(IReadOnlyList<Finding> findings, SourceText text)
    {
        var secrets = findings.Where(finding => IsSecret(finding.Diagnostic.Rule)).Select(finding => finding.Span).ToList();
        return secrets.Count == 0
            ? findings
            : findings.Select(finding => finding with
            {
                Diagnostic = finding.Diagnostic with { Location = Apply(finding.Diagnostic.Location, secrets, text) },
            });
    }

    /// <summary>A place whose words are safe: members of archives and sheets are named after pupils and their numbers.</summary>
    public static DocumentPlace Apply(DocumentPlace place, CheckSettings settings) => place with
    {
        Chinese = Apply(place.Chinese, settings),
        English = Apply(place.English, settings),
    };

    private static string Apply(string words, CheckSettings settings)
    {
        var found = new List<FoundNumber>();
        NumberScanner.FindAll(words, settings.LatestYear, found);
        foreach (var (_, span) in found)
        {
            words = string.Concat(words.AsSpan(0, span.Start), Of(words.AsSpan(span.Start, span.Length)), words.AsSpan(span.End));
        }

        return words;
    }

    private static bool IsSecret(Rule rule) =>
        rule.IsLocked && rule != PrivacyRules.SecrecyMark && rule != PrivacyRules.NoticeColumn;

    private static Location Apply(Location location, List<TextSpan> secrets, SourceText text)
    {
        var start = location.Offset - (location.Start.Column - 1);
        var line = location.LineText.ToCharArray();
        foreach (var secret in secrets)
        {
            var from = Math.Max(0, secret.Start - start);
            var to = Math.Min(line.Length, secret.End - start);
            if (from < to)
            {
                Of(text.Content.AsSpan(secret.Start, secret.Length))[(from + start - secret.Start)..(to + start - secret.Start)]
                    .CopyTo(line.AsSpan(from));
            }
        }

        return location with { LineText = new string(line) };
    }
}
