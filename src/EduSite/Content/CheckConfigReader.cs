using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the part <c>checks</c> of site.yml: how grave each rule is, its thresholds, word lists and hosts.</summary>
internal static class CheckConfigReader
{
    /// <summary>Null is off.</summary>
    private static readonly (string Name, Level Value)[] Levels =
    [
        ("error", Level.Error), ("warning", Level.Warning), ("info", Level.Info), ("off", Level.Off),
        ("错误", Level.Error), ("警告", Level.Warning), ("提示", Level.Info), ("关闭", Level.Off),
    ];

    private enum Level
    {
        Info = Severity.Info,
        Warning = Severity.Warning,
        Error = Severity.Error,
        Off,
    }

    /// <param name="ruleIds">The rules whose severity may be set.</param>
    public static CheckConfig Read(YamlFields fields, IReadOnlyCollection<string> ruleIds)
    {
        if (fields.Map("checks", "checks: { severity: { link-dead: warning } }") is not { } map)
        {
            return new CheckConfig();
        }

        var levels = ReadLevels(map, ruleIds);
        var config = new CheckConfig
        {
            Severities = levels.Where(level => level.Value != Level.Off)
                .ToFrozenDictionary(level => level.Key, level => (Severity)level.Value),
            Disabled = levels.Where(level => level.Value == Level.Off).Select(level => level.Key).ToFrozenSet(),
            Limits = ReadLimits(map),
            WordLists = ReadWordLists(map),
            AllowedHosts = map.Texts("allowed_hosts"),
        };
        map.Finish();
        return config;
    }

    private static Dictionary<string, Level> ReadLevels(YamlFields map, IReadOnlyCollection<string> ruleIds)
    {
        var levels = new Dictionary<string, Level>();
        if (map.Map("severity", "severity: { link-dead: warning }") is not { } severity)
        {
            return levels;
        }

        foreach (var id in ruleIds)
        {
            if (severity.Choice(id, Levels) is not { } level)
            {
                continue;
            }

            if (IsAllowed(RuleBook.Find(id), level))
            {
                levels[id] = level;
            }
            else
            {
                severity.Report(severity.Take(id)!.Value.Span, ConfigRules.RuleLocked, id);
            }
        }

        severity.Finish(ConfigRules.RuleUnknown);
        return levels;
    }

    /// <summary>A rule against leaks may only become graver; what keeps a file from being read may be graver or milder, never silent.</summary>
    private static bool IsAllowed(Rule? rule, Level level) => rule switch
    {
        null => true,
        { IsLocked: true } => level != Level.Off && (Severity)level >= rule.Severity,
        { Category: RuleCategory.Format } => level != Level.Off,
        _ => true,
    };

    private static CheckLimits ReadLimits(YamlFields map)
    {
        var defaults = new CheckLimits();
        if (map.Map("limits", "limits: { paragraph_characters: 800 }") is not { } limits)
        {
            return defaults;
        }

        var read = new CheckLimits(
            limits.Int("paragraph_characters", 100, 100_000) ?? defaults.ParagraphCharacters,
            limits.Int("similarity_percent", 50, 100) ?? defaults.SimilarityPercent);
        limits.Finish();
        return read;
    }

    private static ImmutableArray<SitePath> ReadWordLists(YamlFields map)
    {
        var wordLists = ImmutableArray.CreateBuilder<SitePath>();
        foreach (var scalar in map.Scalars("word_lists"))
        {
            if (SitePath.TryParse(scalar.Value, default, out var path))
            {
                wordLists.Add(path);
            }
            else
            {
                map.Report(scalar.Span, ConfigRules.SitePathInvalid, scalar.Value, "wordlists/terms.yml");
            }
        }

        return wordLists.ToImmutable();
    }
}
