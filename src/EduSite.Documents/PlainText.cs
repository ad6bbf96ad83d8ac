using EduSite.Text;

namespace EduSite.Documents;

/// <summary>Bytes that somebody meant as words, in UTF-8, UTF-16 or GBK.</summary>
internal static class PlainText
{
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        string.Concat(SourceText.Decode(bytes).Content.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
