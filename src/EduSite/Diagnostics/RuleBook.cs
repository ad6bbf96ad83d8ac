using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduSite.Diagnostics;

/// <summary>The catalogue of every rule.</summary>
public static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. YamlRules.All,
        .. ConfigRules.All,
        .. FrontMatterRules.All,
        .. MarkdownRules.All,
        .. ImageRules.All,
        .. FileNameRules.All,
        .. RouteRules.All,
        .. LedgerRules.All,
        .. ThemeRules.All,
        .. OutputRules.All,
        .. PrivacyRules.All,
        .. AttachmentRules.All,
        .. WordingRules.All,
        .. DuplicateRules.All,
        .. InspectionLinkRules.All,
        .. WorkflowRules.All,
        .. FreshnessRules.All,
        .. PageRules.All,
    ];

    private static readonly FrozenDictionary<string, Rule> ById = All.ToFrozenDictionary(rule => rule.Id);

    public static IReadOnlyCollection<string> Ids => ById.Keys;

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
