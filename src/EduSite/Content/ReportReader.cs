using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the front matter of one report: every key, typed and checked.</summary>
public static class ReportReader
{
    /// <summary>
    /// Null when there is no title, date or column to work with; other mistakes leave a report without the faulty value, so
    /// that later stages can find theirs. All of them are in <paramref name="problems"/>.
    /// </summary>
    public static Report? Read(SourceFile file, SiteConfig config, DiagnosticBag problems)
    {
        if (!YamlText.CheckEncoding(file, problems) || FrontMatter.Split(file, problems) is not { } front)
        {
            return null;
        }

        var document = YamlText.Read(file, front.Keys, problems, KeyNames.InChinese);
        var fields = new YamlFields(document.Root, file, problems);
        var reader = new FieldReader(fields, config);
        var title = fields.Scalar("title");
        var date = fields.Date("date");
        var column = reader.Column();
        var report = Create(reader, fields, front, title, date ?? default, column);
        fields.Finish(KeyNames.InChinese);
        if (document.IsWhole)
        {
            ReportMissing(document.Root, fields, front);
        }

        return title is null || date is null || column is null ? null : report;
    }

    private static Report? Create(
        FieldReader reader, YamlFields fields, FrontMatter front, YamlScalar? title, ChinaDate date, Column? column)
    {
        var file = fields.File;
        var records = new RecordReader(fields, reader);
        var slugField = fields.Scalar("slug");
        var slug = reader.Slug(slugField);
        var sourceUrl = fields.Url("source_url");
        var (source, unit) = reader.Source(sourceUrl is not null);
        var year = fields.Int("year", minimum: 1949, maximum: 2100) ?? Math.Clamp(date.Year, 1949, 2100);
        var home = column ?? new Column("none", "", "", ColumnKind.News, "", "", "", null, 0);
        return new Report
        {
            Path = file.Path,
            Location = Location.In(file, slugField?.Span ?? title?.Span ?? front.Keys),
            BodyStart = front.BodyStart,
            Title = title?.Value.Trim() ?? "",
            Date = date,
            Column = home,
            Districts = reader.Terms("district", "districts", reader.Config.Districts, FrontMatterRules.DistrictUnknown),
            Topics = reader.Terms("topics", null, reader.Config.Topics, FrontMatterRules.TopicUnknown),
            Year = year,
            Source = source,
            Unit = unit,
            SourceUrl = sourceUrl,
            Author = fields.Text("author"),
            Correspondent = fields.Text("correspondent"),
            Editor = fields.Text("editor"),
            Summary = fields.Text("summary"),
            Keywords = fields.Texts("keywords"),
            DocumentNumber = fields.Text("document_number"),
            Cover = reader.File(fields.Scalar("cover")),
            Route = Route.Of(reader.Config.Permalinks.Fill(date, year, home, slug)),
            Aliases = reader.Aliases(),
            Status = fields.Choice("status", KeyNames.Statuses) ?? ReportStatus.Published,
            PublishAt = fields.Date("publish_at"),
            ExpireAt = reader.ExpireAt(date),
            Promotion = reader.Promotion(date),
            Reviews = records.Reviews(),
            Notice = records.Notice(),
            Attachments = records.Attachments(),
            Outlets = records.Outlets(),
            Awards = records.Awards(),
            Figures = records.Figures(year),
            Updates = records.Updates(),
            Acknowledgements = records.Acknowledgements(),
            Validity = fields.Choice("validity", KeyNames.Validities),
            NumberedHeadings = fields.Bool("numbered_headings"),
        };
    }

    /// <summary>A key that is there but could not be read has its own diagnostic and is not missing.</summary>
    private static void ReportMissing(YamlMap map, YamlFields fields, FrontMatter front)
    {
        var firstLine = new TextSpan(0, Math.Max(0, front.Keys.Start - 1));
        foreach (var (key, rule) in new[] { ("title", FrontMatterRules.TitleMissing), ("date", FrontMatterRules.DateMissing) })
        {
            var entry = map.Entries.FirstOrDefault(entry => entry.Key.Value == key);
            if (entry is null or { Value.IsEmpty: true } && !fields.IsMeant(key))
            {
                fields.Report(entry?.Key.Span ?? firstLine, rule);
            }
        }
    }
}
