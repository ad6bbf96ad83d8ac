namespace EduSite.Cli;

/// <summary>What a run tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Mistakes in content, configuration or theme, or an output folder that cannot be written.</summary>
    public const int ContentErrors = 1;

    public const int Usage = 2;

    /// <summary>A bug of this program (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    public const int Cancelled = 130;
}
