using EduSite.IO;
using EduSite.Model;
using NetVips;

namespace EduSite.Media;

/// <summary>
/// Develops pictures with libvips. Loads it only when a picture has to be decoded, which after the first build is seldom.
/// </summary>
public sealed class VipsStudio : IImageStudio
{
    /// <summary>The release of libvips in the package, and a count of changes in how this project uses it.</summary>
    internal const string Libvips = "8.18.7";

    private static readonly Lazy<string?> Fault = new(Start);

    public string Version => $"vips {Libvips} 1";

    public DevelopedImage Develop(ImageJob job)
    {
        var (format, name) = ImageSignature.Of(job.Original);
        return format switch
        {
            null => DevelopedImage.Faulty(ImageFaultKind.Format, name),
            ImageFormat.Svg => SvgCleaner.Develop(job.Original),
            _ when Fault.Value is { } fault => DevelopedImage.Faulty(ImageFaultKind.Unavailable, fault),
            _ => Decode(job, format.Value),
        };
    }

    private static DevelopedImage Decode(ImageJob job, ImageFormat format)
    {
        try
        {
            return RasterDeveloper.Develop(job, format);
        }
        catch (VipsException error)
        {
            return DevelopedImage.Faulty(ImageFaultKind.Broken, Words(error));
        }
    }

    /// <summary>The last line says what the decoder met; what stands before it, which of our calls that was.</summary>
    internal static string Words(VipsException error) =>
        error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];

    /// <summary>
    /// One thread for each picture, because the build has a worker for each processor already; no cache of operations,
    /// because no picture comes twice. Memory is then that of the pictures in hand.
    /// </summary>
    private static string? Start()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            return ModuleInitializer.Exception?.GetBaseException().Message ?? "libvips";
        }

        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What a decoder stumbles over but gets past is for its authors; what stops it comes back as an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, (_, _, _) => { });
        return null;
    }
}
