using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Media;

/// <summary>
/// Writes an SVG anew with nothing in it but drawing: comments, metadata and what drawing programs keep for themselves
/// (author, paths of the author's disk) go; what could run or fetch something is not mended but refused.
/// </summary>
internal sealed partial class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private static readonly HashSet<string> Refused =
        ["script", "foreignObject", "handler", "listener", "iframe", "object", "embed", "audio", "video"];

    private static readonly HashSet<string> Dropped = ["metadata"];

    private double? _width;
    private double? _height;

    public static DevelopedImage Develop(byte[] original)
    {
        var cleaner = new SvgCleaner();
        try
        {
            var bytes = cleaner.Clean(original);
            var (width, height) = (Pixels(cleaner._width ?? 300), Pixels(cleaner._height ?? 150));
            return new DevelopedImage(width, height, 1, [new DevelopedVariant(ImageFormat.Svg, width, height, () => bytes)]);
        }
        catch (XmlException error)
        {
            return DevelopedImage.Faulty(ImageFaultKind.Broken, error.Message);
        }
        catch (UnsafeSvgException error)
        {
            return DevelopedImage.Faulty(ImageFaultKind.Unsafe, error.Message);
        }
    }

    private byte[] Clean(byte[] original)
    {
        // A document type is skipped with all it declares; whoever uses such an entity gets an error from the reader.
        using var reader = XmlReader.Create(new MemoryStream(original), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        using var output = new MemoryStream(original.Length);
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.None,
        }))
        {
            Copy(reader, writer);
        }

        return output.ToArray();
    }

    private void Copy(XmlReader reader, XmlWriter writer)
    {
        var inStyle = false;
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when IsForeign(reader):
                    // Skipping moves to what follows.
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    inStyle = reader.LocalName == "style";
                    Element(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    inStyle = false;
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    writer.WriteString(inStyle ? Checked("style", reader.Value) : reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                    writer.WriteString(reader.Value);
                    break;
            }

            reader.Read();
        }
    }

    private static bool IsForeign(XmlReader reader) => reader.Depth == 0 && reader.NamespaceURI != Svg
        ? throw new XmlException("not an SVG document")
        : reader.NamespaceURI != Svg || Dropped.Contains(reader.LocalName);

    private void Element(XmlReader reader, XmlWriter writer)
    {
        if (Refused.Contains(reader.LocalName))
        {
            throw new UnsafeSvgException($"<{reader.LocalName}>");
        }

        var (isRoot, isEmpty) = (reader.Depth == 0, reader.IsEmptyElement);
        writer.WriteStartElement("", reader.LocalName, Svg);
        while (reader.MoveToNextAttribute())
        {
            Attribute(reader, writer, isRoot);
        }

        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }

    private void Attribute(XmlReader reader, XmlWriter writer, bool isRoot)
    {
        if (!IsKept(reader.NamespaceURI))
        {
            return;
        }

        var (name, value) = (reader.LocalName, Checked(reader.Name, reader.Value));
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnsafeSvgException(name);
        }

        switch (reader.NamespaceURI)
        {
            case "" or Link when name == "href":
                if (!value.StartsWith('#'))
                {
                    throw new UnsafeSvgException($"{reader.Name}=\"{Shorten(value)}\"");
                }

                writer.WriteAttributeString(reader.NamespaceURI.Length == 0 ? "" : "xlink", name, reader.NamespaceURI, value);
                break;
            // An animation could give an element another target, or a script.
            case "" when name == "attributeName" && (value.EndsWith("href", StringComparison.Ordinal) || value.StartsWith("on", StringComparison.OrdinalIgnoreCase)):
                throw new UnsafeSvgException($"{name}=\"{value}\"");
            case "":
                Measure(isRoot, name, value);
                writer.WriteAttributeString(name, value);
                break;
            case Xml:
                writer.WriteAttributeString("xml", name, Xml, value);
                break;
        }
    }

    /// <summary>Drawing programs have namespaces of their own; declarations of namespaces are made anew.</summary>
    private static bool IsKept(string space) => space is "" or Link or Xml;

    private void Measure(bool isRoot, string name, string value)
    {
        if (isRoot && name is "width" or "height" && Length().Match(value) is { Success: true } length)
        {
            var pixels = double.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (name == "width")
            {
                _width = pixels;
            }
            else
            {
                _height = pixels;
            }
        }
        else if (isRoot && name == "viewBox")
        {
            var numbers = value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            if (numbers.Length == 4 &&
                double.TryParse(numbers[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var width) &&
                double.TryParse(numbers[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var height))
            {
                _width ??= width;
                _height ??= height;
            }
        }
    }

    /// <summary>Styles, also those in attributes, may point into the drawing only.</summary>
    private static string Checked(string name, string value) =>
        Fetching().Match(value) is { Success: true } match ? throw new UnsafeSvgException($"{name}: {Shorten(match.Value)}") : value;

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "…";

    private static int Pixels(double length) => (int)Math.Clamp(Math.Round(length), 1, 10_000);

    /// <summary>Backslashes are how style sheets hide words; no drawing needs them.</summary>
    [GeneratedRegex(@"url\(\s*['""]?\s*(?!['""#\s]).{0,40}|@import|javascript:|expression\(|image-set|\\", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex(@"^\s*(\d{1,6}(?:\.\d+)?)(?:px)?\s*$")]
    private static partial Regex Length();

    private sealed class UnsafeSvgException(string what) : Exception(what);
}
