// Keeps developed pictures on disk, beside the site.
#pragma warning disable RS0030
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// Remembers what a studio made, so that a picture is decoded once in its life. The folder <c>&lt;site&gt;.images/</c> may
/// be deleted at any time, kept between runs of CI, and shared by builds under way. One file for each job:
/// <code>
/// edusite-image 1
/// 1600 1067 1               width, height and frames of the original
/// Jpeg 480 320 31245        each variant, and its length in bytes
/// WebP 480 320 20110
///                           an empty line, then the variants one after another
/// </code>
/// </summary>
public sealed class DiskImageCache(IImageStudio studio, string site) : IImageStudio
{
    private const string Magic = "edusite-image 1";

    /// <summary>No picture has so many variants that what is known of it needs more.</summary>
    private const int LongestHeader = 8 * 1024;

    private readonly string _folder = DiskLink.Resolve(site) + ".images";

    public string Version => studio.Version;

    public DevelopedImage Develop(ImageJob job)
    {
        var path = Path.Combine(_folder, job.Key[..2], job.Key);
        if (Recall(path) is { } known)
        {
            return known;
        }

        var image = studio.Develop(job);
        if (image.Fault is null)
        {
            Store(path, image);
        }

        return image;
    }

    /// <summary>Null when there is no such file, or one that somebody has cut off or changed.</summary>
    private static DevelopedImage? Recall(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var file = File.OpenHandle(path);
            var start = new byte[LongestHeader];
            var read = RandomAccess.Read(file, start, 0);
            return Parse(path, start.AsSpan(0, read), RandomAccess.GetLength(file));
        }
        catch (Exception error) when (OutputException.IsExpected(error))
        {
            return null;
        }
    }

    private static DevelopedImage? Parse(string path, ReadOnlySpan<byte> start, long length)
    {
        var end = start.IndexOf("\n\n"u8);
        var lines = end < 0 ? [] : Encoding.ASCII.GetString(start[..end]).Split('\n');
        if (lines is not [Magic, var first, .. var rest] || Numbers(first, 3) is not { } size)
        {
            return null;
        }

        long offset = end + 2;
        var variants = ImmutableArray.CreateBuilder<DevelopedVariant>();
        foreach (var line in rest)
        {
            var space = line.IndexOf(' ');
            if (space < 0 || !Enum.TryParse<ImageFormat>(line[..space], out var format) ||
                Numbers(line[(space + 1)..], 3) is not { } numbers)
            {
                return null;
            }

            var (from, count) = (offset, numbers[2]);
            variants.Add(new DevelopedVariant(format, numbers[0], numbers[1], () => ReadPart(path, from, count)));
            offset += count;
        }

        return offset == length ? new DevelopedImage(size[0], size[1], size[2], variants.ToImmutable()) : null;
    }

    private static int[]? Numbers(string text, int count)
    {
        var parts = text.Split(' ');
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            if (parts.Length != count ||
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static byte[] ReadPart(string path, long offset, int count)
    {
        using var file = File.OpenHandle(path);
        var bytes = new byte[count];
        return RandomAccess.Read(file, bytes, offset) == count ? bytes : throw new IOException($"{path} has changed");
    }

    /// <summary>A cache that cannot be written costs time, no more: the build goes on.</summary>
    private static void Store(string path, DevelopedImage image)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var parts = image.Variants.Select(variant => (Variant: variant, Bytes: variant.Read())).ToList();
            var header = new StringBuilder(Magic).Append('\n');
            header.Append(CultureInfo.InvariantCulture, $"{image.Width} {image.Height} {image.Frames}\n");
            foreach (var (variant, bytes) in parts)
            {
                header.Append(CultureInfo.InvariantCulture, $"{variant.Format} {variant.Width} {variant.Height} {bytes.Length}\n");
            }

            // Two builds may write the same picture at once; each takes its place whole.
            var draft = $"{path}.{Environment.ProcessId}.new";
            using (var file = File.Create(draft))
            {
                file.Write(Encoding.ASCII.GetBytes(header.Append('\n').ToString()));
                parts.ForEach(part => file.Write(part.Bytes));
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (OutputException.IsExpected(error))
        {
            return;
        }
    }
}
