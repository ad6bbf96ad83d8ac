using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the front matter values that mean something to this site, each from its own keys.</summary>
internal sealed class FieldReader(YamlFields fields, SiteConfig config)
{
    private SitePath ReportPath => fields.File.Path;

    public SiteConfig Config => config;

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
            fields.Report(
                named.Span, FrontMatterRules.ColumnUnknown, named.Value, Maybe(near),
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
                fields.Report(scalar.Span, unknown, scalar.Value, Maybe(vocabulary.Suggest(scalar.Value)?.Name));
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
            fields.Report(scalar.Span, FrontMatterRules.UnitUnknown, name, Maybe(config.Units.Suggest(name)?.Name));
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
        return promotion;
    }

    public ImmutableArray<Review> Reviews()
    {
        if (fields.Map("review", "review: { first: { name: 王某, date: 2026-03-04 } }") is not { } map)
        {
            return [];
        }

        var reviews = ImmutableArray.CreateBuilder<Review>();
        foreach (var (key, stage) in new[] { ("first", ReviewStage.First), ("second", ReviewStage.Second), ("final", ReviewStage.Final) })
        {
            if (map.Map(key, $"{key}: {{ name: 王某, date: 2026-03-04 }}") is { } entry)
            {
                var (name, date) = (entry.Required("name", "name: 王某"), RequiredDate(entry));
                entry.Finish();
                if (name is not null && date is not null)
                {
                    reviews.Add(new Review(stage, name.Value.Trim(), date.Value));
                }
            }
        }

        map.Finish();
        return reviews.ToImmutable();
    }

    public NoticePeriod? Notice()
    {
        if (fields.Map("notice", "notice: { start: 2026-03-05, end: 2026-03-11, contact: 电话 }") is not { } map)
        {
            return null;
        }

        var (start, end) = (RequiredDate(map, "start"), RequiredDate(map, "end"));
        var contact = map.Text("contact");
        map.Finish();
        if (start is null || end is null)
        {
            return null;
        }

        if (end < start)
        {
            fields.Report(map.Take("end")!.Value.Span, FrontMatterRules.PeriodOrder, $"{start}", $"{end}");
        }

        return new NoticePeriod(start.Value, end.Value, contact);
    }

    public ImmutableArray<Attachment> Attachments()
    {
        if (fields.Take("attachments") is not { } field)
        {
            return [];
        }

        var attachments = ImmutableArray.CreateBuilder<Attachment>();
        var items = field.Value is YamlList list ? list.Items : [field.Value];
        foreach (var item in items)
        {
            var file = item as YamlScalar;
            string? title = null;
            if (item is YamlMap && fields.MapOf(field with { Value = item }, "") is { } map)
            {
                file = map.Required("file", "file: 名单.xlsx");
                title = map.Text("title");
                map.Finish();
            }
            else if (file is null)
            {
                fields.Wrong<object>("attachments", item.Span, "文件名列表", "a list of files", "attachments: [名单.xlsx]");
            }

            if (File(file) is { } reference)
            {
                attachments.Add(new Attachment(reference, title ?? reference.Path.Stem));
            }
        }

        return attachments.ToImmutable();
    }

    public ImmutableArray<Outlet> Outlets() =>
        Each("outlets", "outlets: [{ name: 某报, level: 省, date: 2026-03-08 }]", map =>
        {
            var (name, level, date) = (map.Required("name", "name: 某报"), map.Choice("level", KeyNames.OutletLevels), RequiredDate(map));
            var url = map.Url("url");
            return name is null || date is null ? null : new Outlet(name.Value, level ?? OutletLevel.City, date.Value, url);
        });

    public ImmutableArray<Award> Awards() =>
        Each("awards", "awards: [{ name: 优秀教育新闻, by: 市教育局, date: 2026-12-01 }]", map =>
        {
            var (name, by, date) = (map.Required("name", "name: 优秀教育新闻"), map.Text("by"), map.Date("date"));
            return name is null ? null : new Award(name.Value, by, date);
        });

    public ImmutableArray<Figure> Figures(int reportYear) =>
        Each("figures", "figures: [{ indicator: 入学率, value: 99.98, unit: \"%\", year: 2025 }]", map =>
        {
            var indicator = map.Required("indicator", "indicator: 入学率");
            var value = map.Decimal("value");
            if (value is null && map.Take("value") is null)
            {
                map.Required("value", "value: 99.98");
            }

            var (unit, year) = (map.Text("unit") ?? "", map.Int("year", 1949, 2100) ?? reportYear);
            var district = new FieldReader(map, config).Terms("district", null, config.Districts, FrontMatterRules.DistrictUnknown);
            return indicator is null || value is null
                ? null
                : new Figure(indicator.Value, value.Value, unit, year, district.FirstOrDefault());
        });

    public ImmutableArray<Update> Updates() =>
    [
        .. Each("updates", "updates: [{ date: 2026-03-09, note: 更正了数据 }]", map =>
        {
            var (date, note) = (RequiredDate(map), map.Required("note", "note: 更正了数据"));
            return date is null || note is null ? null : new Update(date.Value, note.Value);
        }).OrderBy(update => update.Date),
    ];

    private ImmutableArray<T> Each<T>(string key, string example, Func<YamlFields, T?> read) where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var map in fields.Maps(key, example))
        {
            var item = read(map);
            map.Finish();
            if (item is not null)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    private static ChinaDate? RequiredDate(YamlFields map, string key = "date") =>
        map.Required(key, $"{key}: 2026-03-05") is null ? null : map.Date(key);

    private static string Maybe(string? near) => near is null ? "" : $"（{near}？）";
}
