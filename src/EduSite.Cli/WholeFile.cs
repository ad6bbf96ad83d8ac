namespace EduSite.Cli;

/// <summary>Writes a file beside its place and then moves it there: whatever happens, the old or the new one is there, whole.</summary>
internal static class WholeFile
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".edusite-new";
        try
        {
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
