using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the controlled vocabularies of site.yml.</summary>
internal sealed class VocabularyReader(YamlFields fields)
{
    /// <summary>More rows or columns than this would not fit on a phone.</summary>
    private const int LongestSide = 12;

    private static readonly (string Name, ChartKind Value)[] Charts =
        [("line", ChartKind.Line), ("bar", ChartKind.Bar), ("折线", ChartKind.Line), ("柱状", ChartKind.Bar)];

    public Vocabulary Read(string key) =>
        new(Terms(key, $"{key}: [{{ name: 榆阳区, slug: yuyang, aliases: [榆阳] }}]", (_, term) => term));

    /// <summary>Districts may say where they stand on the schematic map.</summary>
    public Vocabulary ReadDistricts()
    {
        var places = new UniqueNames(fields);
        return new Vocabulary(Terms(
            "districts",
            "districts: [{ name: 榆阳区, slug: yuyang, aliases: [榆阳], grid: [1, 2] }]",
            (map, term) => term with { Place = Place(map, places) }));
    }

    public IndicatorVocabulary ReadIndicators() => new(Terms(
        "indicators",
        "indicators: [{ name: 学前三年毛入园率, slug: preschool-enrolment, unit: \"%\" }]",
        (map, term) => new Indicator(
            term,
            map.Text("unit") ?? "",
            map.Int("decimals", 0, 6),
            map.Choice("chart", Charts) ?? ChartKind.Line,
            map.Text("description"))));

    private static GridPlace? Place(YamlFields map, UniqueNames places)
    {
        if (map.Scalars("grid") is not { IsEmpty: false } numbers)
        {
            return null;
        }

        var span = new TextSpan(numbers[0].Span.Start, numbers[^1].Span.End - numbers[0].Span.Start);
        if (numbers is not [var row, var column] || Number(row) is not { } y || Number(column) is not { } x)
        {
            return map.Wrong<GridPlace>("grid", span, $"第几行、第几列（1 到 {LongestSide}）", $"a row and a column from 1 to {LongestSide}", "grid: [1, 2]");
        }

        return places.Take(new YamlScalar($"{y}, {x}", span)) ? new GridPlace(y, x) : null;
    }

    private static int? Number(YamlScalar scalar) =>
        int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LongestSide
            ? number
            : null;

    /// <param name="finish">Takes the further keys of an entry and makes of the term what it is.</param>
    private ImmutableArray<T> Terms<T>(string key, string example, Func<YamlFields, Term, T> finish)
    {
        var names = new UniqueNames(fields);
        var slugs = new UniqueNames(fields);
        var terms = ImmutableArray.CreateBuilder<T>();
        foreach (var map in fields.Maps(key, example))
        {
            var (name, slug, aliases) = (map.Required("name", "name: 榆阳区"), map.Required("slug", "slug: yuyang"), map.Scalars("aliases"));
            var usable = name is not null && slug is not null && IsSlug(map, slug) && names.Take(name) & slugs.Take(slug);
            var item = finish(map, new Term(
                name?.Value.Trim() ?? "",
                slug?.Value ?? "",
                usable ? [.. aliases.Where(names.Take).Select(alias => alias.Value.Trim())] : [],
                terms.Count));
            map.Finish();
            if (usable)
            {
                terms.Add(item);
            }
        }

        return terms.ToImmutable();
    }

    private static bool IsSlug(YamlFields map, YamlScalar slug)
    {
        if (Slug.IsValid(slug.Value))
        {
            return true;
        }

        map.Report(slug.Span, YamlRules.SlugInvalid, slug.Value, Slug.FromAscii(slug.Value) is { Length: > 0 } proper ? proper : "yuyang");
        return false;
    }
}

/// <summary>Names of which each may be taken once; a second taker is reported where it stands.</summary>
internal sealed class UniqueNames(YamlFields fields)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    public bool Take(YamlScalar name)
    {
        if (_lines.TryAdd(name.Value.Trim(), fields.File.Text.Position(name.Span.Start).Line))
        {
            return true;
        }

        fields.Report(name.Span, ConfigRules.NameTaken, name.Value, $"{_lines[name.Value.Trim()]}");
        return false;
    }
}
