namespace EduSite.Server;

/// <summary>The script and the style sheet of the overlay, which are part of the program.</summary>
internal static class OverlayFiles
{
    public static byte[] Script { get; } = Read("preview.js");

    public static byte[] Style { get; } = Read("preview.css");

    private static byte[] Read(string name)
    {
        using var stream = typeof(OverlayFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
