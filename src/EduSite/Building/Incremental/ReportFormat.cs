using EduSite.Model;

namespace EduSite.Building.Incremental;

/// <summary>
/// A <see cref="Report"/> in a note: reading it so takes a tenth of the time of its front matter. Columns and terms are numbers,
/// for a note is read only with the site.yml that it was written with.
/// </summary>
internal sealed class ReportFormat(SiteConfig config)
{
    public static void Write(NoteWriter note, Report report)
    {
        note.Write(report.Location);
        note.Write(report.BodyStart);
        note.Write(report.Title);
        note.Write(report.Date);
        note.Write(report.Column.Order);
        note.WriteAll(report.Districts, Write);
        note.WriteAll(report.Topics, Write);
        note.Write(report.Year);
        note.Write(report.Source);
        note.WriteIfAny(report.Unit, Write);
        note.WriteText(report.SourceUrl);
        note.WriteText(report.Author);
        note.WriteText(report.Correspondent);
        note.WriteText(report.Editor);
        note.WriteText(report.Summary);
        note.WriteAll(report.Keywords, static (note, word) => note.Write(word));
        note.WriteText(report.DocumentNumber);
        note.WriteIfAny(report.Cover, Write);
        note.Write(report.Route.Value);
        note.WriteAll(report.Aliases, static (note, alias) =>
        {
            note.Write(alias.Route.Value);
            note.Write(alias.Location);
        });
        note.Write((int)report.Status);
        note.WriteDate(report.PublishAt);
        note.WriteDate(report.ExpireAt);
        note.WriteIfAny(report.Promotion, static (note, promotion) =>
        {
            note.WriteText(promotion.Reason);
            note.Write(promotion.Date);
            note.WriteDate(promotion.PinUntil);
        });
        WriteRecords(note, report);
        note.Write((int?)report.Validity ?? -1);
        note.Write(report.NumberedHeadings switch { null => -1, false => 0, true => 1 });
    }

    public Report Read(NoteReader note, SitePath path) => new()
    {
        Path = path,
        Location = note.ReadLocation(path),
        BodyStart = note.ReadNumber(),
        Title = note.ReadWord(),
        Date = note.ReadDate(),
        Column = config.Columns[note.ReadNumber()],
        Districts = note.ReadAll(() => config.Districts.Terms[note.ReadNumber()]),
        Topics = note.ReadAll(() => config.Topics.Terms[note.ReadNumber()]),
        Year = note.ReadNumber(),
        Source = note.ReadWord(),
        Unit = note.ReadIfAny(() => config.Units.Terms[note.ReadNumber()]),
        SourceUrl = note.ReadText(),
        Author = note.ReadText(),
        Correspondent = note.ReadText(),
        Editor = note.ReadText(),
        Summary = note.ReadText(),
        Keywords = note.ReadAll(note.ReadWord),
        DocumentNumber = note.ReadText(),
        Cover = note.ReadIfAny(() => ReadFile(note, path)),
        Route = Route.Known(note.ReadWord()),
        Aliases = note.ReadAll(() => new ReportAlias(Route.Known(note.ReadWord()), note.ReadLocation(path))),
        Status = (ReportStatus)note.ReadNumber(),
        PublishAt = note.ReadDateIfAny(),
        ExpireAt = note.ReadDateIfAny(),
        Promotion = note.ReadIfAny(() => new Promotion(note.ReadText(), note.ReadDate(), note.ReadDateIfAny())),
        Reviews = note.ReadAll(() => new Review((ReviewStage)note.ReadNumber(), note.ReadWord(), note.ReadDate())),
        Notice = note.ReadIfAny(() => new NoticePeriod(note.ReadDate(), note.ReadDate(), note.ReadText())),
        Attachments = note.ReadAll(() => new Attachment(ReadFile(note, path), note.ReadWord())),
        Outlets = note.ReadAll(() => new Outlet(note.ReadWord(), (OutletLevel)note.ReadNumber(), note.ReadDate(), note.ReadText())),
        Awards = note.ReadAll(() => new Award(note.ReadWord(), note.ReadText(), note.ReadDateIfAny())),
        Figures = note.ReadAll(() => new Figure(
            note.ReadWord(),
            note.ReadValue(),
            note.ReadWord(),
            note.ReadNumber(),
            note.ReadIfAny(() => config.Districts.Terms[note.ReadNumber()]))
        {
            Location = note.ReadIfAny(() => note.ReadLocation(path)),
            IsRevised = note.ReadNumber() == 1,
        }),
        Updates = note.ReadAll(() => new Update(note.ReadDate(), note.ReadWord())),
        Acknowledgements = note.ReadAll(() => new Acknowledgement(
            note.ReadWord(), note.ReadWord(), note.ReadWord(), note.ReadWord(), note.ReadLocation(path))),
        Validity = note.ReadNumber() is >= 0 and var validity ? (Validity)validity : null,
        NumberedHeadings = note.ReadNumber() switch { 0 => false, 1 => true, _ => null },
    };

    private static void WriteRecords(NoteWriter note, Report report)
    {
        note.WriteAll(report.Reviews, static (note, review) =>
        {
            note.Write((int)review.Stage);
            note.Write(review.Name);
            note.Write(review.Date);
        });
        note.WriteIfAny(report.Notice, static (note, notice) =>
        {
            note.Write(notice.Start);
            note.Write(notice.End);
            note.WriteText(notice.Contact);
        });
        note.WriteAll(report.Attachments, static (note, attachment) =>
        {
            Write(note, attachment.File);
            note.Write(attachment.Title);
        });
        note.WriteAll(report.Outlets, static (note, outlet) =>
        {
            note.Write(outlet.Name);
            note.Write((int)outlet.Level);
            note.Write(outlet.Date);
            note.WriteText(outlet.Url);
        });
        note.WriteAll(report.Awards, static (note, award) =>
        {
            note.Write(award.Name);
            note.WriteText(award.By);
            note.WriteDate(award.Date);
        });
        note.WriteAll(report.Figures, static (note, figure) =>
        {
            note.Write(figure.Indicator);
            note.Write(figure.Value);
            note.Write(figure.Unit);
            note.Write(figure.Year);
            note.WriteIfAny(figure.District, Write);
            note.WriteIfAny(figure.Location, static (note, location) => note.Write(location));
            note.Write(figure.IsRevised ? 1 : 0);
        });
        note.WriteAll(report.Updates, static (note, update) =>
        {
            note.Write(update.Date);
            note.Write(update.Note);
        });
        note.WriteAll(report.Acknowledgements, static (note, acknowledgement) =>
        {
            note.Write(acknowledgement.Rule);
            note.Write(acknowledgement.Text);
            note.Write(acknowledgement.By);
            note.Write(acknowledgement.Reason);
            note.Write(acknowledgement.Location);
        });
    }

    private static void Write(NoteWriter note, Term term) => note.Write(term.Order);

    private static void Write(NoteWriter note, FileReference file)
    {
        note.Write(file.Path.Value);
        note.Write(file.Location);
    }

    private static FileReference ReadFile(NoteReader note, SitePath path) => new(SitePath.Known(note.ReadWord()), note.ReadLocation(path));
}
