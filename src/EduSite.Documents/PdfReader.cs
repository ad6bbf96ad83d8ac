using System.Globalization;
using System.Text;
using EduSite.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace EduSite.Documents;

/// <summary>Reads the text of a PDF, page by page, with annotations, forms, properties and the files that lie in it.</summary>
internal static class PdfReader
{
    /// <summary>A page number and a running head are no text of a page.</summary>
    private const int FewestCharacters = 10;

    public static DocumentText Read(ReadOnlyMemory<byte> content, UnpackingBudget budget, int nesting)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new PdfFilters(budget),
            });
            var text = DocumentReader.Join([Read(document), .. Embedded(document, budget, nesting)]);

            // The library goes on without a stream that a filter refuses.
            budget.ThrowIfExceeded();
            return text;
        }
        catch (PdfDocumentEncryptedException e)
        {
            return DocumentText.Unreadable(DocumentGapKind.Encrypted, e.Message);
        }
    }

    private static DocumentText Read(PdfDocument document)
    {
        var parts = new List<DocumentPart>();
        var tables = new PdfTables();
        var scanned = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            var place = new DocumentPlace($"第 {number} 页", $"page {number}", number);
            tables.Add(PdfLayout.Read(page), place);
            parts.AddRange(page.GetAnnotations().Where(annotation => !string.IsNullOrWhiteSpace(annotation.Content))
                .Select(annotation => new DocumentParagraph(
                    new DocumentPlace($"第 {number} 页的批注", $"annotation on page {number}", number), annotation.Content!)));
            parts.AddRange(page.GetHyperlinks().Where(link => link.Uri is not null).Select(link => new DocumentParagraph(
                new DocumentPlace($"第 {number} 页的链接", $"link on page {number}", number), Uri.UnescapeDataString(link.Uri))));
            parts.AddRange(Photographs(page, place));
            if (page.Letters.Count < FewestCharacters && page.NumberOfImages > 0)
            {
                scanned.Add(number);
            }
        }

        return new DocumentText(
            [.. tables.Finish(), .. parts, .. Form(document), .. Properties(document)],
            scanned.Count == 0
                ? []
                : [new DocumentGap(DocumentGapKind.Scanned, DocumentPlace.Whole with { Line = scanned[0] }, scanned.Count.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>A photograph in a PDF is the file of the camera, with all that it wrote into it.</summary>
    private static IEnumerable<DocumentPart> Photographs(PdfPage page, DocumentPlace place) => page.GetImages()
        .Where(image => PictureReader.IsPicture(image.RawBytes))
        .SelectMany(image => DocumentReader.Inside(PictureReader.Read(image.RawMemory), place.Chinese).Parts);

    private static IEnumerable<DocumentPart> Form(PdfDocument document) => !document.TryGetForm(out var form)
        ? []
        : form.GetFields().OfType<AcroTextField>().Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field =>
        {
            var page = Math.Max(1, field.PageNumber ?? 1);
            return new DocumentParagraph(new DocumentPlace($"第 {page} 页的表单", $"form on page {page}", page), field.Value!);
        });

    /// <summary>What the file says of itself, twice: in the dictionary of old, and in XMP, whose markup does not matter here.</summary>
    private static IEnumerable<DocumentPart> Properties(PdfDocument document)
    {
        var place = new DocumentPlace("文档属性", "property");
        var values = document.Information.DocumentInformationDictionary?.Data.Values ?? [];
        var texts = values.Select(value => value switch
        {
            StringToken text => text.Data,
            HexToken text => text.Data,
            _ => "",
        });
        var xmp = document.TryGetXmpMetadata(out var metadata) ? Encoding.UTF8.GetString(metadata.GetXmlBytes()) : "";
        return texts.Append(xmp).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new DocumentParagraph(place, text));
    }

    private static IEnumerable<DocumentText> Embedded(PdfDocument document, UnpackingBudget budget, int nesting) =>
        !document.Advanced.TryGetEmbeddedFiles(out var files) ? []
        : nesting == 0 ? [DocumentText.Unreadable(DocumentGapKind.TooLarge, "pdf in pdf in pdf")]
        : files.Select(file => DocumentReader.Read(file.Name, file.Memory, budget, nesting - 1) is { } text
            ? DocumentReader.Inside(text, file.Name)
            : new DocumentText([], []));
}
