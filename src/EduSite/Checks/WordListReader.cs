using System.Text;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Checks;

/// <summary>
/// Reads the word lists that site.yml names, on top of the small neutral one that the program brings along. A list is a YAML
/// file with the keys <c>version</c>, <c>serious</c>, <c>wrong</c>, <c>organisations</c> and <c>leaders</c>.
/// </summary>
internal static class WordListReader
{
    private const string Example = "wrong: [{ wrong: 秸杆, right: 秸秆 }]";

    /// <summary>What the program brings along; it never changes while the program runs.</summary>
    private static readonly Lazy<WordList> Starter = new(ReadStarter);

    private static readonly (string Key, Rule Rule)[] Kinds =
    [
        ("serious", WordingRules.SeriousWord), ("wrong", WordingRules.WrongWord), ("organisations", WordingRules.OrganisationName),
    ];

    public static WordList Read(IFileTree source, SiteConfig config, DiagnosticBag problems)
    {
        if (config.Checks.WordLists.IsEmpty)
        {
            return Starter.Value;
        }

        var entries = Starter.Value.Entries.ToList();
        var leaders = new List<LeaderEntry>();
        foreach (var path in config.Checks.WordLists)
        {
            if (source.List(path).IsEmpty)
            {
                problems.Add(Diagnostic.At(path, ConfigRules.WordListMissing, path.Value));
                continue;
            }

            var file = new SourceFile(path, SourceText.Decode(source.Read(path)));
            if (YamlText.CheckEncoding(file, problems))
            {
                ReadFile(file, entries, leaders, problems);
            }
        }

        return new WordList(entries, [.. leaders]);
    }

    private static void ReadFile(SourceFile file, List<WordEntry> entries, List<LeaderEntry> leaders, DiagnosticBag problems)
    {
        var document = YamlText.Read(file, new TextSpan(0, file.Text.Content.Length), problems);
        var fields = new YamlFields(document.Root, file, problems);
        _ = fields.Text("version");
        foreach (var (key, rule) in Kinds)
        {
            foreach (var map in fields.Maps(key, Example))
            {
                if (ReadEntry(map, rule) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        foreach (var map in fields.Maps("leaders", "leaders: [{ name: 王某, post: 局长 }]"))
        {
            var (name, post) = (map.Required("name", "name: 王某"), map.Required("post", "post: 局长"));
            map.Finish();
            if (name is not null && post is not null)
            {
                leaders.Add(new LeaderEntry(name.Value.Trim(), post.Value.Trim()));
            }
        }

        fields.Finish();
    }

    private static WordEntry? ReadEntry(YamlFields map, Rule rule)
    {
        var (wrong, right) = (map.Required("wrong", "wrong: 秸杆"), map.Required("right", "right: 秸秆"));
        var why = map.Text("why") ?? "";
        var except = map.Texts("except");
        map.Finish();
        if (wrong is null || right is null)
        {
            return null;
        }

        var word = wrong.Value.Trim();
        if (word.Length < 2 || word == right.Value.Trim())
        {
            map.Report(wrong.Span, ConfigRules.WordTooShort, word);
            return null;
        }

        // The right word may hold the wrong one: 党十九大 is not wrong in 全党十九大以来.
        var harmless = right.Value.Contains(word, StringComparison.Ordinal) ? except.Add(right.Value.Trim()) : except;
        return new WordEntry(rule, word, right.Value.Trim(), why, harmless);
    }

    /// <summary>Its mistakes would be ours, and fail a test.</summary>
    private static WordList ReadStarter()
    {
        using var stream = typeof(WordListReader).Assembly.GetManifestResourceStream("starter-words.yml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new List<WordEntry>();
        ReadFile(SourceFile.FromString("starter-words.yml", reader.ReadToEnd()), entries, [], new DiagnosticBag());
        return new WordList(entries, []);
    }
}
