using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search;

/// <summary>Writes the texts that results are shown from, a few reports to a file.</summary>
internal static class DocumentWriter
{
    /// <summary>Reports in one file: a result loads them all, and a file costs time to write and to publish.</summary>
    public const int ReportsPerFile = 4;

    /// <param name="before">The texts of the last build's files; null when they follow other rules.</param>
    public static void Write(
        string[] documents, string[]? before, HuffmanCode code, uint stamp, IOutputStore output, ParallelOptions parallelism) =>
        Parallel.For(0, FileCount(documents.Length), parallelism, () => new BitWriter(), (file, _, bits) =>
        {
            var path = SearchRoutes.Documents(file).File;
            var range = FileRange(file, documents.Length);
            if (before?.AsSpan(range).SequenceEqual(documents.AsSpan(range)) == true && output.Keep(path))
            {
                return bits;
            }

            bits.Clear();
            bits.Bits(stamp, 32);
            foreach (var document in documents.AsSpan(range))
            {
                code.Write(document, bits);
            }

            output.Put(new OutputFile(path, bits.ToArray()));
            return bits;
        }, _ => { });

    public static int FileCount(int reports) => (reports + ReportsPerFile - 1) / ReportsPerFile;

    /// <summary>The reports of a file.</summary>
    public static Range FileRange(int file, int reports) => (file * ReportsPerFile)..Math.Min(reports, (file + 1) * ReportsPerFile);
}
