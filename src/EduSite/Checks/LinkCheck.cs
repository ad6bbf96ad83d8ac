using System.Globalization;
using System.Net;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Where the links of a text lead, and what they are called. Whether their targets exist, the build knows.</summary>
internal static class LinkCheck
{
    private static readonly HashSet<string> VagueTexts =
    [
        "点击这里", "点这里", "点击此处", "点击查看", "点击下载", "点击", "点此", "这里", "此处", "更多", "更多>>", "详情", "查看详情", "查看", "查看更多",
        "链接", "网址", "下载", "阅读全文", "here", "click here", "more", "read more", "link",
    ];

    /// <summary>Public bodies by their domain: government, schools, the military, and what the state has registered in Chinese.</summary>
    private static readonly string[] PublicSuffixes = ["gov.cn", "edu.cn", "mil.cn", "ac.cn", "政务", "公益"];

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        foreach (var link in text.Links)
        {
            CheckText(text, link, findings);
        }

        foreach (var address in AddressesOf(text))
        {
            CheckHost(text, address, settings, findings);
        }

        foreach (var table in text.Tables)
        {
            CheckHead(table, findings);
        }
    }

    /// <summary>Every address of the body, whether a link, a picture, or bare.</summary>
    public static IEnumerable<TextSpan> AddressesOf(ReportText text)
    {
        foreach (var link in text.Links)
        {
            yield return link.Address;
        }

        for (var at = text.Content.IndexOf("http", text.BodyStart, StringComparison.Ordinal); at >= 0;
             at = text.Content.IndexOf("http", at + 4, StringComparison.Ordinal))
        {
            if (IsBareAddress(text, at))
            {
                yield return new TextSpan(at, AddressLength(text, at));
            }
        }
    }

    private static void CheckText(ReportText text, TextLink link, Findings findings)
    {
        var words = text.Slice(link.Text).Trim();
        if (!link.IsImage && VagueTexts.Contains(words.TrimEnd('。', '！', '>', '»', '…').ToLowerInvariant()))
        {
            findings.Add(InspectionLinkRules.LinkTextVague, link.Text, words);
        }
    }

    private static void CheckHost(ReportText text, TextSpan address, CheckSettings settings, Findings findings)
    {
        var written = text.Slice(address);
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return;
        }

        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
        {
            findings.Add(InspectionLinkRules.LinkIp, address, uri.Host);
        }
        else if (!IsTrusted(uri.IdnHost, settings) && !IsTrusted(uri.Host, settings))
        {
            findings.Add(InspectionLinkRules.LinkNotGovernment, address, uri.Host);
        }
    }

    private static bool IsTrusted(string host, CheckSettings settings) =>
        host.Equals(settings.Config.BaseUrl.Host, StringComparison.OrdinalIgnoreCase) ||
        PublicSuffixes.Concat(settings.Config.Checks.AllowedHosts).Any(allowed =>
            host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase) &&
            (host.Length == allowed.Length || host[host.Length - allowed.Length - 1] == '.'));

    /// <summary>An address that is none of a link's own, nor code.</summary>
    private static bool IsBareAddress(ReportText text, int at) =>
        (text[at] & (Region.Address | Region.Code)) == Region.Address &&
        !text.Links.Any(link => at >= link.Address.Start && at < link.Address.End);

    private static int AddressLength(ReportText text, int at)
    {
        var end = at;
        while (end < text.Content.Length && (text[end] & Region.Address) != 0 && text.Content[end] is not ('>' or '\n'))
        {
            end++;
        }

        return end - at;
    }

    private static void CheckHead(TextTable table, Findings findings)
    {
        for (var i = 0; i < table.Head.Length; i++)
        {
            // The corner above a column of names may stay empty.
            if (table.Head[i].Length == 0 && i > 0 && table.Rows.Any(row => i < row.Length && row[i].Length > 0))
            {
                findings.Add(InspectionLinkRules.TableHeader, table.Head[i], (i + 1).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
