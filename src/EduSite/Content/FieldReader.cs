using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the front matter values that mean something to this site; lists of records are <see cref="RecordReader"/>'s.</summary>
internal sealed class FieldReader(YamlFields fields, SiteConfig config)
{
    private SitePath ReportPath => fields.File.Path;

    public SiteConfig Config => config;

    /// <summary>The same reader for the keys of a mapping inside.</summary>
    public FieldReader In(YamlFields map) => new(map, config);

    /// <summary>As named, else the column whose folder holds the file; the innermost folder wins.</summary>
    public Column? Column()
    {
        if (fields.Scalar("column") is { } named)
        {
            if (config.FindColumn(named.Value.Trim()) is { } found)
            {
                return found;
            }

            var names = config.Columns.SelectMany(column => new[] { column.Name, column.Id });
            var near = NearestName.Find(named.Value, names);
            var hint = Suggestion.Of(near);
            fields.Suggest(
                named.Span, FrontMatterRules.ColumnUnknown, near, named.Value, hint.Chinese, hint.English,
                string.Join("、", config.Columns.Select(column => column.Name)));
            return null;
        }

        var folder = ReportPath.Folder;
        var home = config.Columns
            .Where(column => column.Folder.Length == 0 || folder.IsIn(SitePath.Of($"{ContentPaths.Root}/{column.Folder}")))
            .MaxBy(column => column.Folder.Length);
        if (home is null)
        {
            var folders = string.Join("、", config.Columns.Select(column => column.Folder));
            fields.Report(new TextSpan(0, 3), FrontMatterRules.ColumnMissing, folders);
        }

        return home;
    }

    /// <summary>Terms under either spelling of a key, each once, in the order written.</summary>
    public ImmutableArray<Term> Terms(string key, string? pluralKey, Vocabulary vocabulary, Rule unknown)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var scalar in fields.Scalars(key).AddRange(pluralKey is null ? [] : fields.Scalars(pluralKey)))
        {
            if (vocabulary.Find(scalar.Value) is not { } term)
            {
                ReportUnknown(scalar, unknown, vocabulary);
            }
            else if (!terms.Contains(term))
            {
                terms.Add(term);
            }
        }

        return terms.ToImmutable();
    }

    /// <summary>The unit of site.yml, or for a repost whatever outlet is named.</summary>
    public (string Source, Term? Unit) Source(bool isRepost)
    {
        var scalar = fields.Scalar("source");
        var name = scalar?.Value.Trim() ?? (config.Identity.Organizer is { Length: > 0 } organizer ? organizer : config.Title);
        var unit = config.Units.Find(name);
        if (unit is null && scalar is not null && !isRepost && !config.Units.Terms.IsEmpty)
        {
            ReportUnknown(scalar, FrontMatterRules.UnitUnknown, config.Units);
        }

        return (unit?.Name ?? name, unit);
    }

    public string Slug(YamlScalar? written)
    {
        var fromFile = Text.Slug.FromFileName(ReportPath.Stem);
        if (written is null)
        {
            return fromFile;
        }

        if (Text.Slug.IsValid(written.Value))
        {
            return written.Value;
        }

        var proper = Text.Slug.FromAscii(written.Value);
        fields.Report(written.Span, YamlRules.SlugInvalid, written.Value, Text.Slug.IsValid(proper) ? proper : "spring-term-2026");
        return fromFile;
    }

    public FileReference? File(YamlScalar? written)
    {
        if (written is null)
        {
            return null;
        }

        if (ContentPaths.TryResolve(written.Value, ReportPath, out var path))
        {
            return new FileReference(path, Location.In(fields.File, written.Span));
        }

        fields.Report(written.Span, FrontMatterRules.PathOutside, written.Value);
        return null;
    }

    public ImmutableArray<ReportAlias> Aliases()
    {
        var aliases = ImmutableArray.CreateBuilder<ReportAlias>();
        foreach (var scalar in fields.Scalars("aliases"))
        {
            if (Route.TryParse(scalar.Value, out var route) && route != Route.Home)
            {
                aliases.Add(new ReportAlias(route, Location.In(fields.File, scalar.Span)));
            }
            else
            {
                fields.Report(scalar.Span, FrontMatterRules.AliasInvalid, scalar.Value);
            }
        }

        return aliases.ToImmutable();
    }

    public ChinaDate? ExpireAt(ChinaDate published)
    {
        if (fields.Date("expire_at") is not { } end)
        {
            return null;
        }

        if (end.EndOfDay() < published)
        {
            fields.Report(fields.Take("expire_at")!.Value.Span, FrontMatterRules.PeriodOrder, $"{published}", $"{end}");
        }

        return end;
    }

    /// <summary><c>headline: true</c>, <c>promote: true</c>, or <c>promote</c> with reason, date and end of the pin.</summary>
    public Promotion? Promotion(ChinaDate published)
    {
        var headline = fields.Bool("headline") == true ? new Promotion(null, published, null) : null;
        if (fields.Take("promote") is not { } field)
        {
            return headline;
        }

        if (field.Value is YamlScalar)
        {
            return fields.Bool("promote") == true ? new Promotion(null, published, null) : headline;
        }

        if (fields.MapOf(field, "promote: { reason: 做法可推广, date: 2026-03-06, pin_until: 2026-03-20 }") is not { } map)
        {
            return headline;
        }

        var promotion = new Promotion(map.Text("reason"), map.Date("date") ?? published, map.Date("pin_until"));
        map.Finish();
        if (promotion.PinUntil is { } until && until.EndOfDay() < promotion.Date)
        {
            map.Report(map.Take("pin_until")!.Value.Span, FrontMatterRules.PeriodOrder, $"{promotion.Date}", $"{until}");
        }

        return promotion;
    }

    /// <summary>Null when site.yml registers no indicators, or not this one, which is a mistake.</summary>
    public Indicator? Indicator(YamlScalar name)
    {
        var found = config.Indicators.Find(name.Value);
        if (found is null && !config.Indicators.All.IsEmpty)
        {
            ReportUnknown(name, FrontMatterRules.IndicatorUnknown, config.Indicators.Names);
        }

        return found;
    }

    private void ReportUnknown(YamlScalar scalar, Rule rule, Vocabulary vocabulary)
    {
        var near = vocabulary.Suggest(scalar.Value)?.Name;
        var hint = Suggestion.Of(near);
        fields.Suggest(scalar.Span, rule, near, scalar.Value, hint.Chinese, hint.English);
    }
}
