namespace VerifyTests;

/// <summary>One text of a snapshot.</summary>
/// <param name="Extension">Of the snapshot's file, without a point.</param>
/// <param name="Data">The text; line ends count as LF.</param>
/// <param name="Name">Distinguishes the texts of one test; may contain <c>/</c>.</param>
public sealed record Target(string Extension, string Data, string? Name = null)
{
    internal static IEnumerable<Target> OfFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => OfFile(folder, file));

    private static Target OfFile(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        var extension = Path.GetExtension(file);
        return new Target(
            extension.Length > 1 ? extension[1..] : "noextension",
            File.ReadAllText(file),
            extension.Length > 1 ? relative[..^extension.Length] : relative);
    }
}
