using System.Buffers;
using System.Xml;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(Feed feed, IReadOnlyList<ArticleOutline> outlines, IBufferWriter<byte> output) =>
        XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Config.Language);
            // The address never changes while base_url stays, and is what RFC 4287 section 4.2.6 allows as an id.
            WriteText(xml, "id", feed.AtomUrl);
            WriteText(xml, "title", feed.Title);
            if (feed.Description.Length > 0)
            {
                WriteText(xml, "subtitle", feed.Description);
            }

            WriteText(xml, "updated", feed.Updated.ToIso());
            WriteLink(xml, "self", "application/atom+xml", feed.AtomUrl);
            WriteLink(xml, "alternate", "text/html", feed.PageUrl);
            WriteAuthor(xml, feed.Publisher);
            WriteText(xml, "generator", "EduSite");
            foreach (var ordinal in feed.Members)
            {
                WriteEntry(xml, feed.Config.BaseUrl, feed.Site.Reports[ordinal], outlines[ordinal]);
            }

            xml.WriteEndElement();
        });

    private static void WriteEntry(XmlWriter xml, BaseUrl url, Report report, ArticleOutline outline)
    {
        var address = url.AbsoluteOf(report.Route);
        xml.WriteStartElement("entry", Namespace);
        WriteText(xml, "id", address);
        WriteText(xml, "title", report.Title);
        WriteText(xml, "published", report.Date.ToIso());
        WriteText(xml, "updated", report.LastModified.ToIso());
        WriteLink(xml, "alternate", "text/html", address);
        if (report.SourceUrl is { } original)
        {
            WriteLink(xml, "via", type: null, original);
        }

        foreach (var author in Feed.AuthorsOf(report))
        {
            WriteAuthor(xml, author);
        }

        foreach (var topic in report.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", topic.Slug);
            xml.WriteAttributeString("label", XmlFile.Clean(topic.Name));
            xml.WriteEndElement();
        }

        if (outline.Summary.Length > 0)
        {
            WriteText(xml, "summary", outline.Summary);
        }

        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", XmlFile.Clean(address));
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, XmlFile.Clean(text));
}
