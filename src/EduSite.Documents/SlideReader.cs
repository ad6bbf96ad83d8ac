using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .pptx: slides, hidden ones as well, notes and comments.</summary>
internal static class SlideReader
{
    public static DocumentText Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        ReadAll(package, "ppt/slides/", "slide", "第 {0} 张幻灯片", "slide {0}", parts);
        ReadAll(package, "ppt/notesSlides/", "notesSlide", "第 {0} 张备注", "notes {0}", parts);
        ReadAll(package, "ppt/comments/", "", "批注", "comments", parts);
        parts.AddRange(PropertyReader.Read(package));
        return new DocumentText([.. parts], []);
    }

    private static void ReadAll(
        OfficePackage package, string folder, string prefix, string chinese, string english, List<DocumentPart> parts)
    {
        foreach (var name in package.Names(folder, prefix))
        {
            var digits = string.Concat(name[folder.Length..].Where(char.IsAsciiDigit));
            var number = int.TryParse(digits, out var parsed) ? Math.Max(1, parsed) : 1;
            ReadPart(package, name, new DocumentPlace(chinese.Replace("{0}", digits), english.Replace("{0}", digits), number), parts);
        }
    }

    private static void ReadPart(OfficePackage package, string name, DocumentPlace place, List<DocumentPart> parts)
    {
        var (text, isText, isHidden) = (new StringBuilder(), false, false);
        package.Walk(name, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isHidden |= reader.LocalName == "sld" && reader.GetAttribute("show") is "0" or "false";
                    isText = reader is { LocalName: "t" or "text", IsEmptyElement: false };
                    text.Append(reader.LocalName is "br" or "tab" ? " " : "");
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "p" or "text" && text.Length > 0:
                    parts.Add(new DocumentParagraph(place, text.ToString()));
                    text.Clear();
                    isText = false;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    break;
                default:
                    text.Append(isText ? reader.Value : "");
                    break;
            }
        });
        if (isHidden)
        {
            parts.Add(new DocumentSecret(new DocumentPlace($"隐藏的{place.Chinese}", $"hidden {place.English}", place.Line)));
        }
    }
}
