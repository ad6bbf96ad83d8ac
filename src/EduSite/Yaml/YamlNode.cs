using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>A YAML value with its place in the whole file. Frozen. Values are text; typing them is <see cref="YamlFields"/>' work.</summary>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>Nothing, or nothing but spaces: as good as absent.</summary>
    public bool IsEmpty => this is YamlScalar scalar && string.IsNullOrWhiteSpace(scalar.Value);
}

internal sealed record YamlScalar(string Value, TextSpan Span) : YamlNode(Span);

internal sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Entries in the order of the file, a repeated key as often as it stands there.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
