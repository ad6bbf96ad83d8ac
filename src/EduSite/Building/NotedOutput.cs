using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>Tells which files go to an output store.</summary>
internal sealed class NotedOutput(IOutputStore output, Action<OutputPath> note) : IOutputStore
{
    public byte[] Note => output.Note;

    public bool Put(OutputFile file)
    {
        note(file.Path);
        return output.Put(file);
    }

    public bool Keep(OutputPath path)
    {
        note(path);
        return output.Keep(path);
    }

    public bool KeepIfAny(OutputPath path) => output.KeepIfAny(path);

    public byte[]? Last(OutputPath path) => output.Last(path);

    public bool KeepAll() => output.KeepAll();

    public OutputSummary Commit(byte[] note) => output.Commit(note);

    public void Dispose() => output.Dispose();
}
