using System.Buffers;
using System.Text;
using System.Xml;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Pages;

/// <summary>sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt.</summary>
internal static class SitemapWriter
{
    /// <summary>What the protocol allows in a file; its 50 MB are never reached first.</summary>
    private const int AddressesInFile = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IEnumerable<GeneratedFile> Files(Site site, int limit = AddressesInFile)
    {
        var parts = (PagePlanner.IndexablePages(site).Count() + limit - 1) / limit;
        yield return new GeneratedFile(FileRoutes.Robots, (_, output) => WriteRobots(site, output));
        if (parts == 1)
        {
            yield return new GeneratedFile(FileRoutes.Sitemap, (_, output) => WritePages(Entries(site), output));
            yield break;
        }

        yield return new GeneratedFile(FileRoutes.Sitemap, (_, output) => WriteIndex(site, limit, output));
        for (var number = 1; number <= parts; number++)
        {
            var start = (number - 1) * limit;
            yield return new GeneratedFile(
                FileRoutes.SitemapPart(number),
                (_, output) => WritePages(Entries(site).Skip(start).Take(limit), output));
        }
    }

    private static IEnumerable<Entry> Entries(Site site)
    {
        var newest = NewestOf(site, Enumerable.Range(0, site.Reports.Length));
        return PagePlanner.IndexablePages(site).Select(page => new Entry(
            site.Config.BaseUrl.AbsoluteOf(page.Route),
            page switch
            {
                ReportPage report => report.Report.LastModified,
                ListPage list => NewestOf(site, list.Members),
                IndicatorPage indicator => NewestOf(site, indicator.Table.Points.Select(point => point.Ordinal)),
                _ => newest,
            }));
    }

    private static ChinaDate? NewestOf(Site site, IEnumerable<int> ordinals) =>
        ordinals.Max(ordinal => (ChinaDate?)site.Reports[ordinal].LastModified);

    private static void WritePages(IEnumerable<Entry> entries, IBufferWriter<byte> output) =>
        WriteEntries("urlset", "url", entries, output);

    private static void WriteIndex(Site site, int limit, IBufferWriter<byte> output) =>
        WriteEntries("sitemapindex", "sitemap", Entries(site).Chunk(limit).Select((part, index) => new Entry(
            site.Config.BaseUrl.AbsoluteOf(FileRoutes.SitemapPart(index + 1)),
            part.Max(entry => entry.Modified))), output);

    private static void WriteEntries(
        string root, string element, IEnumerable<Entry> entries, IBufferWriter<byte> output) =>
        XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var entry in entries)
            {
                WriteEntry(xml, element, entry);
            }

            xml.WriteEndElement();
        });

    private static void WriteEntry(XmlWriter xml, string element, Entry entry)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, entry.Url);
        if (entry.Modified is { } modified)
        {
            xml.WriteElementString("lastmod", Namespace, modified.ToIsoAsGiven());
        }

        xml.WriteEndElement();
    }

    private static void WriteRobots(Site site, IBufferWriter<byte> output)
    {
        var url = site.Config.BaseUrl;
        var sitemap = url.AbsoluteOf(FileRoutes.Sitemap);
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: {url.PathOf(Route.Home)}\n\nSitemap: {sitemap}\n", output);
    }

    private readonly record struct Entry(string Url, ChinaDate? Modified);
}
