using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search;

/// <summary>Writes the texts that results are shown from, a few reports to a file.</summary>
internal static class DocumentWriter
{
    /// <summary>Reports in one file: a result loads them all, and a file costs time to write and to publish.</summary>
    public const int ReportsPerFile = 4;

    public static void Write(
        string[] documents, HuffmanCode code, uint stamp, IOutputStore output, ParallelOptions parallelism) =>
        Parallel.For(0, (documents.Length + ReportsPerFile - 1) / ReportsPerFile, parallelism, () => new BitWriter(), (file, _, bits) =>
        {
            bits.Clear();
            bits.Bits(stamp, 32);
            foreach (var document in documents.AsSpan(file * ReportsPerFile, Math.Min(ReportsPerFile, documents.Length - (file * ReportsPerFile))))
            {
                code.Write(document, bits);
            }

            output.Put(new OutputFile(SearchRoutes.Documents(file).File, bits.ToArray()));
            return bits;
        }, _ => { });
}
