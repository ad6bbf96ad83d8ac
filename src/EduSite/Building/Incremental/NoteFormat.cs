using System.Buffers.Binary;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>
/// A <see cref="BuildNote"/> as bytes, to be read by the program that wrote them and by nothing else. First comes the
/// <see cref="Glance"/>, whose settings tell whether the rest means anything, and the fingerprint of the rest, which tells
/// whether a disk has changed it.
/// </summary>
internal static class NoteFormat
{
    private const int Head = Glance.Length + sizeof(ulong);

    /// <param name="numbers">The place in <paramref name="facts"/> of each number in a page's record.</param>
    public static byte[] Write(
        Glance glance,
        IReadOnlyCollection<ReportSource> reports,
        IReadOnlyCollection<KnownFact> facts,
        IReadOnlyCollection<KeyValuePair<OutputPath, PageRecord>> pages,
        int[] numbers,
        IReadOnlyCollection<KeyValuePair<OutputPath, Fingerprint>> files)
    {
        using var writer = new NoteWriter();
        writer.Skip(Head);
        writer.WriteAll(reports, WriteReport);
        writer.WriteAll(facts, static (writer, fact) =>
        {
            writer.Write((int)fact.Kind);
            writer.Write(fact.Key);
            writer.Write(fact.Value);
        });
        writer.WriteAll(pages, (writer, page) => WritePage(writer, page, numbers));
        writer.WriteAll(files, static (writer, file) =>
        {
            writer.Write(file.Key.Value);
            writer.Write(file.Value);
        });
        var bytes = writer.ToArray();
        glance.Write(bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Glance.Length), Fingerprint.Of(bytes.AsSpan(Head)).Value);
        return bytes;
    }

    /// <summary>Null when there is no note, or it was written under other settings, or is damaged.</summary>
    public static BuildNote? Read(byte[] bytes, Fingerprint settings, SiteConfig config)
    {
        if (bytes.Length < Head || Glance.Read(bytes)?.Settings != settings ||
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Glance.Length)) != Fingerprint.Of(bytes.AsSpan(Head)).Value)
        {
            return null;
        }

        using var reader = new NoteReader(bytes, Head);
        var reports = new ReportFormat(config);
        return new BuildNote(
            reader.ReadMap(() => ReadReport(reader, reports)),
            reader.ReadAll(() => new KnownFact((FactKind)reader.ReadNumber(), reader.ReadWord(), reader.ReadFingerprint())),
            reader.ReadMap(() => KeyValuePair.Create(OutputPath.Known(reader.ReadWord()), ReadPage(reader))),
            reader.ReadMap(() => KeyValuePair.Create(OutputPath.Known(reader.ReadWord()), reader.ReadFingerprint())));
    }

    private static void WriteReport(NoteWriter writer, ReportSource report)
    {
        writer.Write(report.Entry.Path.Value);
        writer.Write(report.Entry.Length);
        writer.Write(report.Entry.Modified?.Ticks ?? 0);
        writer.Write(report.Content);
        writer.Write(report.Front);
        writer.WriteIfAny(report.Report, ReportFormat.Write);
    }

    private static KeyValuePair<SitePath, ReportSource> ReadReport(NoteReader reader, ReportFormat reports)
    {
        var path = SitePath.Known(reader.ReadWord());
        var length = reader.ReadLong();
        var modified = reader.ReadLong() is not 0 and var ticks ? new DateTime(ticks, DateTimeKind.Utc) : (DateTime?)null;
        return KeyValuePair.Create(path, new ReportSource(
            new FileEntry(path, length, modified),
            reader.ReadFingerprint(),
            reader.ReadFingerprint(),
            reader.ReadIfAny(() => reports.Read(reader, path))));
    }

    private static void WritePage(NoteWriter writer, KeyValuePair<OutputPath, PageRecord> page, int[] numbers)
    {
        writer.Write(page.Key.Value);
        writer.Write(page.Value.Own);
        writer.Write(page.Value.Facts.Length);
        foreach (var number in page.Value.Facts)
        {
            writer.Write(numbers[number]);
        }

        writer.WriteAll(page.Value.Published, static (writer, path) => writer.Write(path.Value));
        writer.WriteIfAny(page.Value.Report, static (writer, report) =>
        {
            WriteOutline(writer, report.Outline);
            writer.WriteAll(report.Files, static (writer, path) => writer.Write(path.Value));
        });
    }

    private static PageRecord ReadPage(NoteReader reader) => new(
        reader.ReadFingerprint(),
        reader.ReadAll(reader.ReadNumber),
        reader.ReadAll(() => OutputPath.Known(reader.ReadWord())),
        reader.ReadIfAny(() => new ReportRecord(ReadOutline(reader), reader.ReadAll(() => SitePath.Known(reader.ReadWord())))));

    private static void WriteOutline(NoteWriter writer, ArticleOutline outline)
    {
        writer.Write(outline.Summary);
        writer.Write(outline.Characters);
        writer.WriteText(outline.Image);
        writer.WriteAll(outline.Anchors, static (writer, anchor) => writer.Write(anchor));
        writer.WriteIfAny(outline.Picture, static (writer, picture) =>
        {
            writer.Write(picture.Width);
            writer.Write(picture.Height);
            writer.WriteAll(picture.Variants, static (writer, variant) =>
            {
                writer.Write((int)variant.Format);
                writer.Write(variant.Width);
                writer.Write(variant.Height);
                writer.Write(variant.Route.Value);
            });
        });
    }

    private static ArticleOutline ReadOutline(NoteReader reader) =>
        new(reader.ReadWord(), reader.ReadNumber(), reader.ReadText(), reader.ReadAll(reader.ReadWord))
        {
            Picture = reader.ReadIfAny(() => new Image(reader.ReadNumber(), reader.ReadNumber(), reader.ReadAll(() => new ImageVariant(
                (ImageFormat)reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), Route.Known(reader.ReadWord()))))),
        };
}
