using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads <c>images:</c> of site.yml.</summary>
internal static class ImageConfigReader
{
    private const string Example = "images: { quality: 80 }";
    private const string WatermarkExample = "watermark: { text: 云川市教育局 }";
    private const int MostWidths = 8;

    private static readonly (string Name, ImageCorner Value)[] Corners =
    [
        ("bottom-right", ImageCorner.BottomRight), ("bottom-left", ImageCorner.BottomLeft),
        ("top-right", ImageCorner.TopRight), ("top-left", ImageCorner.TopLeft), ("center", ImageCorner.Center),
        ("右下", ImageCorner.BottomRight), ("左下", ImageCorner.BottomLeft),
        ("右上", ImageCorner.TopRight), ("左上", ImageCorner.TopLeft), ("居中", ImageCorner.Center),
    ];

    public static ImageConfig Read(YamlFields fields)
    {
        var defaults = new ImageConfig();
        if (fields.Map("images", Example) is not { } map)
        {
            return defaults;
        }

        var config = new ImageConfig
        {
            Widths = ReadWidths(map) ?? defaults.Widths,
            Quality = map.Int("quality", 1, 100) ?? defaults.Quality,
            MaximumMegapixels = map.Int("max_megapixels", 1, 1000) ?? defaults.MaximumMegapixels,
            MaximumMegabytes = map.Int("max_megabytes", 1, 1000) ?? defaults.MaximumMegabytes,
            Watermark = ReadWatermark(map),
        };
        map.Finish();
        return config;
    }

    private static ImmutableArray<int>? ReadWidths(YamlFields map)
    {
        var widths = ImmutableArray.CreateBuilder<int>();
        foreach (var scalar in map.Scalars("widths"))
        {
            if (!int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ||
                width is < 100 or > 4000 || width <= widths.LastOrDefault() || widths.Count == MostWidths)
            {
                map.Report(scalar.Span, ImageRules.ImageWidths, scalar.Value);
                return null;
            }

            widths.Add(width);
        }

        return widths.Count == 0 ? null : widths.ToImmutable();
    }

    private static WatermarkConfig? ReadWatermark(YamlFields images)
    {
        if (images.Map("watermark", WatermarkExample) is not { } map)
        {
            return null;
        }

        var (text, logo) = (map.Scalar("text"), map.Scalar("logo"));
        var font = map.Text("font") ?? "sans";
        var corner = map.Choice("position", Corners) ?? ImageCorner.BottomRight;
        var opacity = map.Int("opacity", 10, 100) ?? 60;
        var size = map.Int("size", 5, 100) ?? 20;
        map.Finish();
        if ((text ?? logo) is not { } mark || (text is not null && logo is not null))
        {
            map.Report((logo ?? text)?.Span ?? map.Span, ImageRules.WatermarkChoice);
            return null;
        }

        if (logo is null)
        {
            return new WatermarkConfig(
                mark.Value.Trim(), null, font, corner, opacity, size, Location.In(map.File, mark.Span));
        }

        if (ContentPaths.TryResolve("/" + logo.Value.TrimStart('/'), default, out var path))
        {
            return new WatermarkConfig("", path, font, corner, opacity, size, Location.In(map.File, logo.Span));
        }

        map.Report(logo.Span, ImageRules.WatermarkLogo, logo.Value);
        return null;
    }
}
