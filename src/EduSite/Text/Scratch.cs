using System.Text;

namespace EduSite.Text;

/// <summary>
/// Builders lent while a text is put together. Each thread keeps its own, so that thousands of pages leave their texts
/// behind and nothing else for the collector.
/// </summary>
internal static class Scratch
{
    /// <summary>Characters. One very long report is not to be remembered for the rest of the build.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static Stack<StringBuilder>? _free;

    /// <summary>An empty builder, until <see cref="Finish"/>. One that never comes back is simply lost.</summary>
    public static StringBuilder Rent() => (_free ??= new()).TryPop(out var builder) ? builder : new StringBuilder(1024);

    /// <summary>What was written; the builder may not be touched afterwards.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= LargestKept)
        {
            (_free ??= new()).Push(builder.Clear());
        }

        return text;
    }
}
