using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the front matter values that are records or lists of them: each has keys of its own.</summary>
internal sealed class RecordReader(YamlFields fields, FieldReader values)
{
    /// <summary>A thousand times a thousand billion: beyond it a number is a slip, and arithmetic in 亿 would overflow.</summary>
    private const decimal LargestFigure = 1_000_000_000_000_000;

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

            if (values.File(file) is { } reference)
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

            if (value is { } size && Math.Abs(size) > LargestFigure)
            {
                map.Report(map.Take("value")!.Value.Span, YamlRules.ValueRange, "value", $"-{LargestFigure}", $"{LargestFigure}");
                value = null;
            }

            var (unit, year) = (map.Scalar("unit"), map.Int("year", 1949, 2100) ?? reportYear);
            var district = values.In(map).Terms("district", null, values.Config.Districts, FrontMatterRules.DistrictUnknown);
            var revised = map.Bool("revised") == true;
            if (indicator is null || value is null)
            {
                return null;
            }

            var (name, known) = (indicator.Value.Trim(), values.Indicator(indicator));
            if (known is not null && unit is not null && MeasureUnit.Convert(1, unit.Value, known.Unit) is null)
            {
                map.Report(unit.Span, FrontMatterRules.FigureUnit, known.Name, known.Unit, unit.Value.Trim());
            }

            return new Figure(known?.Name ?? name, value.Value, unit?.Value.Trim() ?? known?.Unit ?? "", year, district.FirstOrDefault())
            {
                Location = Location.In(fields.File, map.Take("value")!.Value.Span),
                IsRevised = revised,
            };
        });

    public ImmutableArray<Update> Updates() =>
    [
        .. Each("updates", "updates: [{ date: 2026-03-09, note: 更正了数据 }]", map =>
        {
            var (date, note) = (RequiredDate(map), map.Required("note", "note: 更正了数据"));
            return date is null || note is null ? null : new Update(date.Value, note.Value);
        }).OrderBy(update => update.Date),
    ];

    public ImmutableArray<Acknowledgement> Acknowledgements() =>
        Each("acknowledged", "acknowledged: [{ rule: pii-mobile, text: 139******78, by: 王某, reason: 值班电话 }]", map =>
        {
            var (rule, text) = (map.Required("rule", "rule: pii-mobile"), map.Required("text", "text: 139******78"));
            var (by, reason) = (map.Required("by", "by: 王某"), map.Required("reason", "reason: 值班电话"));
            if (rule is not null && RuleBook.Find(rule.Value) is null)
            {
                var near = NearestName.Find(rule.Value, RuleBook.Ids);
                var hint = Suggestion.Of(near);
                map.Suggest(rule.Span, ConfigRules.RuleUnknown, near, rule.Value, hint.Chinese, hint.English);
                return null;
            }

            return rule is null || text is null || by is null || reason is null ? null : new Acknowledgement(
                rule.Value, text.Value.Trim(), by.Value.Trim(), reason.Value.Trim(), Location.In(map.File, rule.Span));
        });

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
}
