using System.Buffers;
using System.Text;

namespace EduSite.Text;

/// <summary>Addresses as people paste them, and as they may stand in <c>href</c>.</summary>
internal static class WebAddress
{
    /// <summary>
    /// ASCII characters that may not stand in an address as they are. Han may (WHATWG URL, 4.1), so that addresses stay
    /// readable.
    /// </summary>
    private static readonly SearchValues<char> Encoded = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. "\"<>\\^`{|}\u007F\u3000\u00A0"]);

    /// <summary>Whether it is a whole http(s) address, with scheme and host.</summary>
    public static bool IsWhole(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    /// <summary>Makes an address valid without changing what is encoded already.</summary>
    public static string Encode(string address)
    {
        if (address.AsSpan().IndexOfAny(Encoded) < 0 && !address.Contains('%'))
        {
            return address;
        }

        var text = new StringBuilder(address.Length + 16);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            if (c == '%' && !IsEscape(address.AsSpan(i + 1)))
            {
                text.Append("%25");
            }
            else if (Encoded.Contains(c))
            {
                text.Append(Uri.EscapeDataString(c.ToString()));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> digits) =>
        digits is [var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low);
}
