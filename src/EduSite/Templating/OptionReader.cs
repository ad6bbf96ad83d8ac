using System.Diagnostics;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>Types the values of options. Used once for a theme, by one thread.</summary>
internal sealed class OptionReader(IFileTree tree, ThemeFolder folder, SiteConfig config, DiagnosticBag problems)
{
    private static readonly SitePath Content = SitePath.Of("content");

    private readonly List<OptionAddress> _addresses = [];
    private readonly List<(string Asset, SitePath Path)> _pictures = [];

    public IEnumerable<OptionAddress> Addresses => _addresses;

    public IEnumerable<(string Asset, SitePath Path)> Pictures => _pictures;

    /// <summary>The value as templates see it; null when it is wrong, which has been reported.</summary>
    /// <param name="source">The file that the value stands in: site.yml, or theme.yml for a default.</param>
    public object? Read(ThemeOption option, SettingValue value, SourceFile source)
    {
        var place = new OptionPlace(option, source, config, problems);
        return (option.Type, value) switch
        {
            (OptionType.Text, ScalarSetting text) => text.Text,
            (OptionType.Bool, ScalarSetting { Text: "true" or "yes" or "是" }) => true,
            (OptionType.Bool, ScalarSetting { Text: "false" or "no" or "否" }) => false,
            (OptionType.Number, ScalarSetting text) when
                decimal.TryParse(text.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            (OptionType.Color, ScalarSetting text) when Rgb.Parse(text.Text) is { } color => Color(place, text, color),
            (OptionType.Choice, ScalarSetting text) => option.Choices.Contains(text.Text)
                ? text.Text
                : place.Unknown(text.Span, text.Text, option.Choices),
            (OptionType.Image, ScalarSetting text) => Image(place, text),
            (OptionType.List, ListSetting list) when list.Items.All(item => item is ScalarSetting) =>
                new ViewList<string>([.. list.Items.Cast<ScalarSetting>().Select(item => item.Text)], text => text),
            (OptionType.Links, ListSetting list) => new OptionLinks(place, _addresses).ReadLinks(list),
            (OptionType.Menu, ListSetting list) => new OptionLinks(place, _addresses).ReadMenu(list),
            (OptionType.Blocks, ListSetting list) => OptionBlocks.Read(place, list),
            _ => place.Wrong(value.Span, FormOf(option)),
        };
    }

    /// <summary>The form that a value must have, as an example: it needs no translation.</summary>
    private static string FormOf(ThemeOption option) => option.Type switch
    {
        OptionType.Text => "\"…\"",
        OptionType.Bool => "true / false",
        OptionType.Number => "1, 20, 0.5",
        OptionType.Color => "\"#8b1a1a\"",
        OptionType.Choice => string.Join(" / ", option.Choices),
        OptionType.List => "[…, …]",
        OptionType.Links => OptionLinks.LinksForm,
        OptionType.Menu => OptionLinks.MenuForm,
        OptionType.Image => "img/logo.svg / content/…/logo.png",
        OptionType.Blocks => $"[{string.Join(", ", option.Choices)}]",
        _ => throw new UnreachableException(),
    };

    private static string Color(OptionPlace place, ScalarSetting text, Rgb color)
    {
        var against = place.Option.Against;
        var worst = against.IsEmpty ? default(Rgb?) : against.MinBy(color.ContrastTo);
        if (worst is { } other && color.ContrastTo(other) is var ratio and < Rgb.EnoughContrast)
        {
            // Cut, not rounded: 4.496 must not read as 4.5.
            var measured = (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
            var better = color.Readable(against)?.ToString();
            place.Report(
                text.Span, ThemeRules.OptionContrast, better is null ? null : $"\"{better}\"",
                place.Option.Name, text.Text, $"{other}", measured, better ?? "—");
        }

        return text.Text;
    }

    /// <summary>The name of an asset: a picture of content/ becomes one.</summary>
    private string? Image(OptionPlace place, ScalarSetting text)
    {
        var name = text.Text.Trim();
        if (name.StartsWith("content/", StringComparison.Ordinal))
        {
            return ContentImage(place, text, name);
        }

        var assets = folder.FilesIn("assets").Select(file => file.Name["assets/".Length..]).Where(IsPicture).ToList();
        return assets.Contains(name) ? name : place.Unknown(text.Span, name, assets);
    }

    private string? ContentImage(OptionPlace place, ScalarSetting text, string name)
    {
        var pictures = tree.List(Content).Select(file => file.Path.Value).Where(IsPicture).ToList();
        if (!pictures.Contains(name))
        {
            return place.Unknown(text.Span, name, pictures);
        }

        // Named by the option, for its own name may be no address; the option's may hold anything but is ours to choose.
        var path = SitePath.Of(name);
        var asset = $"options/{Slug.FromFileName(place.Option.Name)}{path.Extension}";
        _pictures.Add((asset, path));
        return asset;
    }

    private static bool IsPicture(string name) =>
        SitePath.Of(name).Extension is ".svg" or ".png" or ".jpg" or ".jpeg" or ".webp" or ".gif" or ".avif" or ".ico";
}
