using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Text boxes of a sheet of .xls. A record after them says which are comments, and on which cells.</summary>
internal sealed class OldSheetNotes
{
    private readonly List<(int Object, string Text)> _texts = [];
    private readonly Dictionary<int, (int Row, int Column)> _cells = [];
    private int _object;

    public void Add(BiffRecord record)
    {
        switch (record.Type)
        {
            case BiffRecord.Object:
                _object = record.Short(6);
                break;
            case BiffRecord.TextBox when !record.Continuations.IsEmpty && record.Short(10) > 0:
                _texts.Add((_object, BiffStrings.ReadCharacters(record.Continuations[0], record.Short(10))));
                break;
            case BiffRecord.Note:
                _cells[record.Short(6)] = (record.Short(0) + 1, record.Short(2) + 1);
                break;
        }
    }

    public IEnumerable<DocumentPart> Finish(SheetDraft sheet)
    {
        foreach (var (number, text) in _texts)
        {
            yield return new DocumentParagraph(
                _cells.TryGetValue(number, out var cell) ? sheet.CommentAt(cell.Row, cell.Column) : sheet.Floating, text);
        }

        if (_cells.Count > 0)
        {
            yield return new DocumentSecret(sheet.Comments);
        }
    }
}
