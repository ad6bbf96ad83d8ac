using System.Buffers;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Finds the addresses of other sites where people write them: in texts, front matter and site.yml.</summary>
internal static class OutwardLinks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\"'<>()[]{},，。；、");

    public static IEnumerable<OutwardLink> In(ReportText text, BaseUrl own) =>
        Written(text.Content, text.BodyStart).Concat(LinkCheck.AddressesOf(text))
            .Select(span => (Span: span, Address: AddressOf(text.Slice(span), own)))
            .Where(link => link.Address is not null)
            .Select(link => new OutwardLink(link.Address!, Location.In(text.File, link.Span)));

    public static IEnumerable<OutwardLink> In(SiteConfig config) =>
        Written(config.Source.Text.Content, config.Source.Text.Content.Length)
            .Select(span => (Span: span, Address: AddressOf(config.Source.Text.Content.Substring(span.Start, span.Length), config.BaseUrl)))
            .Where(link => link.Address is not null)
            .Select(link => new OutwardLink(link.Address!, Location.In(config.Source, link.Span)));

    /// <summary>The address without its anchor, which only the browser sees; null when it is no address of another site.</summary>
    public static string? AddressOf(string written, BaseUrl own) =>
        Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" &&
        !uri.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
            ? uri.GetLeftPart(UriPartial.Query)
            : null;

    /// <summary>Addresses among the values of YAML before an offset.</summary>
    private static IEnumerable<TextSpan> Written(string yaml, int end)
    {
        for (var at = yaml.IndexOf("http", StringComparison.Ordinal); at >= 0 && at < end; at = yaml.IndexOf("http", at + 4, StringComparison.Ordinal))
        {
            var line = at == 0 ? 0 : yaml.LastIndexOf('\n', at - 1) + 1;
            if (!yaml.AsSpan(line, at - line).TrimStart().StartsWith("#"))
            {
                var length = yaml.AsSpan(at, end - at).IndexOfAny(Ends);
                yield return new TextSpan(at, length < 0 ? end - at : length);
            }
        }
    }
}
