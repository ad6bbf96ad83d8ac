using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>Reads options that hold links: a plain list of them, and a menu, whose links may hold further ones.</summary>
/// <param name="addresses">Collects the addresses of this site: whether they exist is known later.</param>
internal sealed class OptionLinks(OptionPlace place, ICollection<OptionAddress> addresses)
{
    public const string LinksForm = "[{ name: …, url: … }]";
    public const string MenuForm = "[{ name: …, url: …, items: [{ name: …, url: … }] }]";

    public object ReadLinks(ListSetting list) => SiteViews.Link.ShowAll(
        [.. list.Items.Select(item => Item(item, LinksForm, mayHold: false)).OfType<MenuItem>()
            .Select(item => new Link(item.Name, item.Url!, 0, false))]);

    public object ReadMenu(ListSetting list) =>
        SiteViews.MenuItem.ShowAll([.. Items(list, mayHold: true)]);

    private ImmutableArray<MenuItem> Items(ListSetting list, bool mayHold) =>
        [.. list.Items.Select(item => Item(item, MenuForm, mayHold)).OfType<MenuItem>()];

    private MenuItem? Item(SettingValue value, string form, bool mayHold)
    {
        if (value is not MapSetting map)
        {
            place.Wrong(value.Span, form);
            return null;
        }

        ReportUnknownKeys(map, mayHold ? ["name", "url", "items"] : ["name", "url"]);
        var name = Text(map, "name", form);
        var url = Text(map, "url", form);
        var items = ItemsOf(map, mayHold);
        if (name is null)
        {
            ReportMissing(map, "name", "name: 教育部");
        }

        if (url is null && items.IsEmpty)
        {
            ReportMissing(map, "url", "url: /news/");
        }

        return name is not null && (url is not null || !items.IsEmpty)
            ? new MenuItem(name.Text.Trim(), url is null ? null : AddressOf(url), items)
            : null;
    }

    private ImmutableArray<MenuItem> ItemsOf(MapSetting map, bool mayHold)
    {
        switch (mayHold ? Find(map, "items")?.Value : null)
        {
            case null or ScalarSetting { Text: "" }:
                return [];
            case ListSetting list:
                return Items(list, mayHold: false);
            case var other:
                place.Wrong(other.Span, LinksForm);
                return [];
        }
    }

    /// <summary>The address as pages write it, with the site's sub-path.</summary>
    private string? AddressOf(ScalarSetting url)
    {
        var address = url.Text.Trim();
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            addresses.Add(new OptionAddress(place.Option.Name, address, place.Source, url.Span));
            return place.Config.BaseUrl.Path + address;
        }

        if (IsWhole(address))
        {
            return WebAddress.Encode(address);
        }

        var better = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + address : null;
        var hint = Suggestion.Of(better);
        place.Report(
            url.Span, ThemeRules.OptionAddress, better is null ? null : $"\"{better}\"",
            place.Option.Name, address, hint.Chinese, hint.English);
        return address;
    }

    /// <summary>Addresses that need nothing of this site.</summary>
    private static bool IsWhole(string address) =>
        WebAddress.IsWhole(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "tel");

    private ScalarSetting? Text(MapSetting map, string key, string form)
    {
        switch (Find(map, key)?.Value)
        {
            case null:
                return null;
            case ScalarSetting text:
                return string.IsNullOrWhiteSpace(text.Text) ? null : text;
            case var other:
                place.Wrong(other.Span, form);
                return null;
        }
    }

    private void ReportUnknownKeys(MapSetting map, string[] known)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Name)))
        {
            var near = NearestName.Find(entry.Name, known);
            var hint = Suggestion.Of(near);
            place.Report(entry.NameSpan, YamlRules.KeyUnknown, near, entry.Name, hint.Chinese, hint.English);
        }
    }

    private void ReportMissing(MapSetting map, string key, string example)
    {
        // A key that is there and wrong has been reported, and a misspelt one as such.
        if (Find(map, key)?.Value is null or ScalarSetting &&
            map.Entries.All(entry => entry.Name == key || NearestName.Find(entry.Name, [key]) is null))
        {
            place.Report(new TextSpan(map.Span.Start, 1), YamlRules.ValueMissing, null, key, example);
        }
    }

    private static ThemeSetting? Find(MapSetting map, string key) => map.Entries.FirstOrDefault(entry => entry.Name == key);
}
