using System.Collections.Immutable;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Search;

/// <summary>Where in a report something was found. Each is an own space of the index, in this order.</summary>
internal enum Shelf
{
    Body,
    Title,
    Heading,
}

/// <summary>
/// What the search knows of one report, as lines: what a result shows, then the text. A line that begins with a tab is a
/// heading.
/// </summary>
internal static class SearchText
{
    /// <summary>Lines before the text: title, address, day, column, source, 文号, summary.</summary>
    public const int FixedLines = 7;

    public const int Shelves = 3;

    public static string Of(Report report, Article article)
    {
        var text = Scratch.Rent();
        AddFixed(text, report);
        AddBody(text, article.PlainText, article.Headings);
        return Scratch.Finish(text);
    }

    /// <summary>The same for a report whose text is what it was.</summary>
    /// <param name="last">What was known of the report then.</param>
    public static string Again(Report report, string last)
    {
        var text = new StringBuilder(200);
        AddFixed(text, report);
        var body = 0;
        for (var line = 0; line < FixedLines; line++)
        {
            body = last.IndexOf('\n', body) + 1;
        }

        return text.Equals(last.AsSpan(0, body)) ? last : text.Append(last.AsSpan(body)).ToString();
    }

    public static string AddressOf(string document)
    {
        var start = document.IndexOf('\n') + 1;
        return document[start..document.IndexOf('\n', start)];
    }

    /// <summary>The shelf of a line, null when it can only be shown.</summary>
    public static Shelf? ShelfOf(int line, ReadOnlySpan<char> text) => line switch
    {
        0 => Shelf.Title,
        < 4 => null,
        _ => text.StartsWith('\t') ? Shelf.Heading : Shelf.Body,
    };

    private static void AddFixed(StringBuilder text, Report report)
    {
        Line(text, report.Title);
        Line(text, report.Route.Value);
        Line(text, report.Date.ToDay());
        Line(text, report.Column.Name);
        Line(text, report.Source);
        Line(text, report.DocumentNumber ?? "");
        Line(text, report.Summary ?? "");
    }

    private static void AddBody(StringBuilder text, string body, ImmutableArray<Heading> headings)
    {
        var seen = 0;
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range).TrimStart();
            if (seen < headings.Length && line.SequenceEqual(headings[seen].Text))
            {
                text.Append('\t');
                seen++;
            }

            text.Append(line).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string value) => text.Append(value).Replace('\n', ' ', text.Length - value.Length, value.Length).Append('\n');
}
