using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .xls (MS-XLS, BIFF8): every sheet, hidden ones as well, with hidden rows and columns, and comments.</summary>
internal static class OldSheetReader
{
    public static DocumentText Read(ReadOnlyMemory<byte> book)
    {
        var records = BiffRecord.ReadAll(book);
        if (records.Exists(record => record.Type == BiffRecord.FilePass))
        {
            return DocumentText.Unreadable(DocumentGapKind.Encrypted);
        }

        if (records.Count == 0 || records[0].Type != BiffRecord.Begin || records[0].Short(0) != 0x0600)
        {
            return DocumentText.Unreadable(DocumentGapKind.Unknown, "Excel 95");
        }

        var strings = records.Where(record => record.Type == BiffRecord.Strings).SelectMany(BiffStrings.ReadTable).ToList();
        var starts = records.Select((record, i) => (record.Offset, i)).ToDictionary();
        var parts = new List<DocumentPart>();
        foreach (var sheet in records.Where(record => record.Type == BiffRecord.Sheet))
        {
            if (starts.TryGetValue(sheet.Word(0), out var first))
            {
                ReadSheet(records.Skip(first + 1), BiffStrings.ReadName(sheet), sheet.Data.Span[4] != 0, strings, parts);
            }
        }

        return new DocumentText([.. parts], []);
    }

    private static void ReadSheet(
        IEnumerable<BiffRecord> records, string name, bool isHidden, List<string> strings, List<DocumentPart> parts)
    {
        var sheet = new SheetDraft(name, isHidden);
        var hiddenRows = new HashSet<int>();
        var notes = new OldSheetNotes();
        var formula = (Row: 0, Column: 0);
        var depth = 0;
        void Add(int row, int column, string text) => sheet.Add(row + 1, column + 1, text, hiddenRows.Contains(row));
        foreach (var record in records)
        {
            // Charts are books in the book.
            depth += record.Type == BiffRecord.Begin ? 1 : record.Type == BiffRecord.End ? -1 : 0;
            if (depth < 0)
            {
                break;
            }

            switch (record.Type)
            {
                case BiffRecord.Column when (record.Short(8) & 1) != 0:
                    sheet.HideColumns(record.Short(0) + 1, record.Short(2) + 1);
                    break;
                case BiffRecord.Row when (record.Word(12) & 0x20) != 0:
                    hiddenRows.Add(record.Short(0));
                    break;
                case BiffRecord.SharedLabel:
                    Add(record.Short(0), record.Short(2), strings.ElementAtOrDefault((int)record.Word(6)) ?? "");
                    break;
                case BiffRecord.Label:
                    Add(record.Short(0), record.Short(2), BiffStrings.Read(record, 6));
                    break;
                case BiffRecord.Number:
                    Add(record.Short(0), record.Short(2), SheetDraft.Figure(record.Double(6)));
                    break;
                case BiffRecord.Packed:
                    Add(record.Short(0), record.Short(2), SheetDraft.Figure(Unpack(record.Word(6))));
                    break;
                case BiffRecord.PackedRow:
                    for (var (at, column) = (4, (int)record.Short(2)); at + 6 <= record.Data.Length - 2; at += 6, column++)
                    {
                        Add(record.Short(0), column, SheetDraft.Figure(Unpack(record.Word(at + 2))));
                    }

                    break;
                case BiffRecord.Formula:
                    formula = (record.Short(0), record.Short(2));
                    if (record.Short(12) != 0xFFFF)
                    {
                        Add(formula.Row, formula.Column, SheetDraft.Figure(record.Double(6)));
                    }

                    break;
                case BiffRecord.FormulaText:
                    Add(formula.Row, formula.Column, BiffStrings.Read(record, 0));
                    break;
                case BiffRecord.Object or BiffRecord.TextBox or BiffRecord.Note:
                    notes.Add(record);
                    break;
            }
        }

        parts.AddRange(sheet.Finish());
        parts.AddRange(notes.Finish(sheet));
    }

    /// <summary>MS-XLS 2.5.218: thirty bits of an integer or of a double, perhaps in hundredths.</summary>
    private static double Unpack(uint packed)
    {
        var value = (packed & 2) != 0 ? (int)packed >> 2 : BitConverter.UInt64BitsToDouble((ulong)(packed & ~3u) << 32);
        return (packed & 1) != 0 ? value / 100 : value;
    }
}
