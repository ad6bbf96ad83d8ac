using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>
/// Publishes the pictures that pages name, each once, on the thread that names it first. So as many are in memory at a
/// time as there are workers, and every fault is known where the picture is named.
/// </summary>
internal sealed class ImagePublisher : IImageSource
{
    /// <summary>Of the key in a name: two pictures of one stem would have to agree in 64 bits.</summary>
    private const int KeyDigits = 16;

    /// <summary>What is linked to is looked at closely, or printed.</summary>
    private const int LinkedQuality = 90;

    private readonly IFileTree _source;
    private readonly IImageStudio _studio;
    private readonly IOutputStore _output;
    private readonly DiagnosticBag _problems;
    private readonly ImageConfig _config;
    private readonly Location _settings;
    private readonly ImageRecipe? _shown;
    private readonly ImageRecipe? _linked;
    private readonly ConcurrentDictionary<SitePath, Lazy<Image>> _images = new();
    private readonly ConcurrentDictionary<SitePath, Lazy<ImageFault?>> _links = new();
    private readonly ConcurrentDictionary<OutputPath, bool> _taken = new();
    private readonly ConcurrentDictionary<Rule, bool> _reported = new();

    public ImagePublisher(
        IFileTree source, SiteConfig config, IImageStudio studio, IOutputStore output, DiagnosticBag problems)
    {
        (_source, _studio, _output, _problems, _config) = (source, studio, output, problems, config.Images);
        _settings = _config.Watermark?.Location ?? Location.Of(config.Source.Path);
        if (TryReadWatermark(_config.Watermark, out var watermark))
        {
            var limit = _config.MaximumMegapixels * 1_000_000L;
            _shown = new ImageRecipe(_config.Widths, _config.Quality, limit, watermark);
            _linked = new ImageRecipe([], LinkedQuality, limit, watermark);
        }
    }

    /// <summary>Whether pictures are missing for a reason that is reported once, for all of them.</summary>
    public bool IsFaulty => !_reported.IsEmpty || (_shown is null && _config.Watermark is not null);

    public Image Shown(ContentFile file) => _images.GetOrAdd(file.Path, _ => new Lazy<Image>(() => PublishShown(file))).Value;

    public ImageFault? Linked(ContentFile file) => !ImageFormats.IsImage(file.Path)
        ? null
        : _links.GetOrAdd(file.Path, _ => new Lazy<ImageFault?>(() => PublishLinked(file))).Value;

    private Image PublishShown(ContentFile file)
    {
        var (image, key) = Develop(file, _shown);
        if (image.Variants.IsEmpty)
        {
            return Image.Faulty(image.Fault);
        }

        var stem = Slug.FromFileName(file.Path.Stem);
        var variants = ImmutableArray.CreateBuilder<ImageVariant>();
        foreach (var made in image.Variants)
        {
            var route = FileRoutes.ImageVariant(stem, key[..KeyDigits], made.Width, made.Format);
            variants.Add(new ImageVariant(made.Format, made.Width, made.Height, route));

            // The same picture in two folders is one file.
            if (_taken.TryAdd(route.File, true) && !_output.Keep(route.File))
            {
                _output.Put(new OutputFile(route.File, made.Read()));
            }
        }

        var largest = image.Variants.MaxBy(variant => variant.Width)!;
        return new Image(largest.Width, largest.Height, variants.ToImmutable());
    }

    private ImageFault? PublishLinked(ContentFile file)
    {
        var (image, _) = Develop(file, _linked);
        if (image.Variants is [var whole, ..])
        {
            _output.Put(new OutputFile(file.Route.File, whole.Read()));
        }

        return image.Fault;
    }

    /// <summary>No variants and no fault: the reason has been reported.</summary>
    private (DevelopedImage Image, string Key) Develop(ContentFile file, ImageRecipe? recipe)
    {
        if (recipe is null)
        {
            return (new DevelopedImage(0, 0, 0, []), "");
        }

        if (file.Length > _config.MaximumMegabytes * 1048576L)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{file.Length / 1048576d:0.#} MB");
            return (DevelopedImage.Faulty(ImageFaultKind.Oversize, size, $"{_config.MaximumMegabytes} MB"), "");
        }

        byte[] original;
        try
        {
            original = _source.Read(file.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (DevelopedImage.Faulty(ImageFaultKind.Broken, error.Message), "");
        }

        var job = ImageJob.Of(original, recipe, _studio.Version);
        var image = _studio.Develop(job);
        if (image.Fault is { } fault && IsOfSite(fault))
        {
            if (_reported.TryAdd(ImageRules.Of(fault), true))
            {
                _problems.Add(Diagnostic.At(_settings, ImageRules.Of(fault), ImageRules.ArgumentsOf(fault, "")));
            }

            return (image with { Fault = null }, "");
        }

        // What was developed under another limit is in the cache all the same.
        return (image.Within(recipe), job.Key);
    }

    private static bool IsOfSite(ImageFault fault) =>
        fault.Kind is ImageFaultKind.Unavailable or ImageFaultKind.WatermarkFont or ImageFaultKind.WatermarkLogo;

    private bool TryReadWatermark(WatermarkConfig? config, out Watermark? watermark)
    {
        watermark = null;
        if (config is null)
        {
            return true;
        }

        try
        {
            var logo = config.Logo is { } path ? _source.Read(path) : null;
            watermark = new Watermark(config.Text, logo, config.Font, config.Corner, config.Opacity, config.Size);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problems.Add(Diagnostic.At(config.Location, ImageRules.WatermarkLogo, config.Logo!.Value.Value));
            return false;
        }
    }
}
