using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>
/// The attributes of links that a theme makes to other sites: the same as those in a text, so that a script may ask in its
/// own way. Belongs to one thread.
/// </summary>
internal sealed class ExternalLinks(SiteConfig config, PageReads reads)
{
    private readonly Dictionary<string, Remembered<Html>> _known = new(StringComparer.Ordinal);

    public Html AttributesOf(string address)
    {
        if (!_known.TryGetValue(address, out var attributes))
        {
            _known[address] = attributes = reads.Remember(() => new Html(Write(address)));
        }

        return reads.Recall(attributes);
    }

    /// <summary>Where a page may send readers by itself: to the page that asks first, if the address needs one.</summary>
    public string AddressOf(string address)
    {
        if (LeavePage.Before(address, config) is not { } leave)
        {
            return address;
        }

        reads.Add(FactKind.OtherSite, leave.Target);
        return config.BaseUrl.PathOf(leave.Route);
    }

    private string Write(string address)
    {
        var encoded = Html.EncodeText(address);
        if (!LeavePage.IsForeign(address, config))
        {
            return $" href=\"{encoded}\"";
        }

        var first = AddressOf(address);
        return first == address
            ? $" class=\"external\" href=\"{encoded}\" rel=\"external noopener\""
            : $" class=\"external\" href=\"{first}\" data-href=\"{encoded}\" rel=\"external nofollow noopener\"";
    }
}
