using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>A report to be written: what the person said of it, and the text of its file.</summary>
internal sealed record ReportDraft(
    string Title,
    string Column,
    ChinaDate Date,
    string? District,
    IReadOnlyList<string> Topics,
    string? Source,
    string? Slug,
    bool IsHeadline,
    bool IsDraft)
{
    private const int StemLength = 40;

    /// <summary>What else may stand in a value without quotes, though <c>-</c> not at its beginning.</summary>
    private const string PlainMarks = "-，。、；！？“”‘’（）《》〔〕—… ";

    /// <summary>Where the file shall be; null for the usual place.</summary>
    public SitePath? Path { get; init; }

    /// <summary>
    /// The path asked for, else <c>content/&lt;column's folder&gt;/&lt;year&gt;/&lt;day&gt;-&lt;title&gt;.md</c>; the title
    /// keeps its Chinese, the address does not.
    /// </summary>
    public SitePath PathIn(Column? column)
    {
        if (Path is { } path)
        {
            return path;
        }

        var stem = Slug is not null && Text.Slug.IsValid(Slug) ? Slug : Stem();
        var folder = column is { Folder.Length: > 0 } ? $"content/{column.Folder}" : "content";
        return SitePath.Of($"{folder}/{Date.Year:0000}/{Date.ToDay()}-{stem}.md");
    }

    public string ToMarkdown(Column? column)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(Quote(Title)).Append('\n');
        text.Append("date: ").Append(Date).Append('\n');
        // The folder says it too; said here, the file may be moved.
        text.Append("column: ").Append(Quote(Column)).Append('\n');
        Add(text, "district", District);
        if (Topics.Count > 0)
        {
            text.Append("topics: [").Append(string.Join(", ", Topics.Select(Quote))).Append("]\n");
        }

        Add(text, "source", Source);
        Add(text, "slug", Slug);
        text.Append(IsHeadline ? "headline: true\n" : "").Append(IsDraft ? "status: draft\n" : "");
        AddByKind(text, column?.Kind);
        return text.Append("---\n\n在这里写正文。第一段写清时间、地点、单位和事情。\n").ToString();
    }

    private void AddByKind(StringBuilder text, ColumnKind? kind)
    {
        switch (kind)
        {
            case ColumnKind.Notice:
                // A notice of student aid stands at least five working days (中等职业学校学生资助工作指南); a week holds five.
                var end = new ChinaDate(Date.Local.AddDays(7), HasTime: false);
                text.Append($"notice: {{ start: {Date.ToDay()}, end: {end.ToDay()} }}\n");
                break;
            case ColumnKind.Policy:
                text.Append("validity: 有效\n# document_number: 教发〔").Append(Date.Year).Append("〕1号\n");
                break;
            case ColumnKind.Summary:
                // A yearly summary that comes out in the first months is about the year before.
                text.Append("year: ").Append(Date.Month <= 3 ? Date.Year - 1 : Date.Year).Append('\n');
                break;
        }
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(key).Append(": ").Append(Quote(value)).Append('\n');
        }
    }

    /// <summary>Han titles stand as they are; whatever YAML could mistake is put in double quotes.</summary>
    private static string Quote(string value)
    {
        value = OneLine(value);
        var isPlain = value.EnumerateRunes().All(rune =>
            Rune.IsLetterOrDigit(rune) || HanText.IsHan(rune) || (rune.IsBmp && PlainMarks.Contains((char)rune.Value)));
        // null is a word of YAML's own: unquoted it means that nothing stands there.
        if (isPlain && value.Length > 0 && !char.IsAsciiDigit(value[0]) && value[0] != '-' && value != "null")
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Every run of white space as one space, and no other control characters.</summary>
    private static string OneLine(string value)
    {
        var visible = string.Concat(value.Where(c => char.IsWhiteSpace(c) || !char.IsControl(c)));
        return string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string Stem()
    {
        var stem = new StringBuilder();
        foreach (var rune in Title.EnumerateRunes())
        {
            if (stem.Length < StemLength && (Rune.IsLetterOrDigit(rune) || HanText.IsHan(rune)))
            {
                stem.Append(rune.ToString());
            }
        }

        return stem.Length > 0 ? stem.ToString() : "report";
    }
}
