using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the columns of site.yml.</summary>
internal static class ColumnReader
{
    private const string Example = "columns: [{ id: news, name: 教育要闻, kind: headline }]";

    /// <summary>First parts of addresses that the site needs for itself.</summary>
    private static readonly ImmutableArray<string> Reserved =
        [
            "years", "archive", "districts", "topics", "units", "indicators", "api", "assets", "files", "index", "vocabulary", "schema",
            "leave",
        ];

    private static readonly (string Name, ColumnKind Value)[] Kinds =
    [
        ("headline", ColumnKind.Headline), ("news", ColumnKind.News), ("announcement", ColumnKind.Announcement),
        ("notice", ColumnKind.Notice), ("summary", ColumnKind.Summary), ("policy", ColumnKind.Policy),
        ("special", ColumnKind.Special), ("bulletin", ColumnKind.Bulletin),
        ("要闻", ColumnKind.Headline), ("动态", ColumnKind.News), ("公告", ColumnKind.Announcement), ("通知公告", ColumnKind.Announcement),
        ("公示", ColumnKind.Notice), ("总结", ColumnKind.Summary), ("工作总结", ColumnKind.Summary), ("政策", ColumnKind.Policy),
        ("政策文件", ColumnKind.Policy), ("专题", ColumnKind.Special), ("简报", ColumnKind.Bulletin),
    ];

    /// <summary>All columns; where site.yml has none, one that takes every report, so that a raw archive can be built.</summary>
    public static ImmutableArray<Column> Read(YamlFields fields)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        var (ids, names, folders) = (new UniqueNames(fields), new UniqueNames(fields), new UniqueNames(fields));
        foreach (var map in fields.Maps("columns", Example))
        {
            var (id, name) = (map.Required("id", "id: news"), map.Required("name", "name: 教育要闻"));
            var column = ReadOne(map, id?.Value ?? "", name?.Value.Trim() ?? "", columns.Count);
            if (column.Kind == ColumnKind.Headline && columns.Any(other => other.Kind == ColumnKind.Headline))
            {
                map.Report(map.Take("kind")!.Value.Span, ConfigRules.HeadlineColumns);
            }

            map.Finish();
            if (id is null || name is null || !IsUsable(map, id))
            {
                continue;
            }

            if (ids.Take(id) & names.Take(name) && HasOwnFolder(map, id, folders))
            {
                columns.Add(column with { Location = Location.In(fields.File, id.Span) });
            }
        }

        return columns.Count > 0 || fields.Take("columns") is not null
            ? columns.ToImmutable()
            : [new Column("reports", "报告", "", ColumnKind.News, "工作动态", "全部报告。", "报告", null, 0)];
    }

    private static Column ReadOne(YamlFields map, string id, string name, int order)
    {
        var kind = map.Choice("kind", Kinds) ?? ColumnKind.News;
        // An empty folder means every report that no other column's folder holds.
        var folder = map.Has("folder") ? map.Text("folder") ?? "" : id;
        var keywords = map.Texts("keywords");
        return new Column(
            id,
            name,
            folder.Trim('/'),
            kind,
            map.Text("type") ?? TypeOf(kind),
            map.Text("description") ?? $"本栏目发布{name}。",
            keywords.IsEmpty ? name : string.Join(",", keywords),
            map.Int("update_days", 1, 3650),
            order);
    }

    private static bool HasOwnFolder(YamlFields map, YamlScalar id, UniqueNames folders)
    {
        var folder = map.Scalar("folder");
        if (folder is null)
        {
            return map.Has("folder") || folders.Take(id);
        }

        if (SitePath.TryParse(folder.Value.Trim().Trim('/'), ContentPaths.Root, out var path) && path.IsIn(ContentPaths.Root))
        {
            return folders.Take(folder);
        }

        map.Report(folder.Span, ConfigRules.SitePathInvalid, folder.Value, "folder: 要闻");
        return false;
    }

    private static bool IsUsable(YamlFields map, YamlScalar id)
    {
        if (!Slug.IsValid(id.Value))
        {
            map.Report(id.Span, YamlRules.SlugInvalid, id.Value, Slug.FromAscii(id.Value) is { Length: > 0 } proper ? proper : "news");
            return false;
        }

        if (Reserved.Contains(id.Value))
        {
            map.Report(id.Span, ConfigRules.ColumnReserved, id.Value);
            return false;
        }

        return true;
    }

    /// <summary>The usual ColumnType of each kind (国办发〔2017〕47号, 附件《网页设计规范》).</summary>
    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Announcement or ColumnKind.Policy or ColumnKind.Notice => "政策文件",
        ColumnKind.Summary => "数据发布",
        ColumnKind.Special => "回应关切",
        _ => "工作动态",
    };
}
