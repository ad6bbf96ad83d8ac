using System.Globalization;
using System.Numerics;
using System.Text;
using EduSite.Text;

namespace EduSite.Templating.Qr;

/// <summary>
/// A QR code (ISO/IEC 18004) of an address: byte mode, error correction level M, up to 213 bytes. Own code, because every
/// report has one: QRCoder takes five times as long for the bits alone, and draws with System.Drawing.
/// </summary>
internal static class QrCode
{
    /// <summary>Modules of light margin that scanners need on each side.</summary>
    private const int QuietZone = 4;

    /// <summary><c>M4 10.5</c></summary>
    private const int LongestMove = 7;

    /// <summary><c>m10 0h10</c></summary>
    private const int LongestRun = 8;

    private static readonly string[] Numbers = [.. Enumerable.Range(0, 66).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The code as an inline SVG of <c>currentColor</c>; empty when the text is too long for one.</summary>
    /// <param name="title">What the picture is, for those who do not see it.</param>
    public static Html Svg(string text, string title)
    {
        if (Encode(text) is not { } rows)
        {
            return Html.Empty;
        }

        var side = Numbers[rows.Length + (2 * QuietZone)];
        var svg = Scratch.Rent();
        svg.Append($"<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" width=\"160\" height=\"160\" role=\"img\" aria-label=\"{Html.EncodeText(title)}\" shape-rendering=\"crispEdges\">");
        svg.Append($"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path stroke=\"#000\" d=\"");
        Span<char> path = stackalloc char[rows.Length * (LongestMove + ((rows.Length + 1) / 2 * LongestRun))];
        svg.Append(path[..WritePath(path, rows)]);
        svg.Append("\"/></svg>");
        return new Html(Scratch.Finish(svg));
    }

    /// <summary>The dark modules as bits, one word for each row, the first column in the lowest bit; null when the text is too long.</summary>
    public static ulong[]? Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrLayout.For(bytes.Length) is not { } layout)
        {
            return null;
        }

        var rows = layout.CopyPatterns();
        var codewords = QrData.Codewords(bytes, layout);
        for (var i = 0; i < codewords.Length * 8; i++)
        {
            var (row, column) = layout.Path[i];
            rows[row] |= (ulong)(codewords[i >> 3] >> (7 - (i & 7)) & 1) << column;
        }

        return QrMask.Best(rows, layout);
    }

    /// <summary>One line for each run of dark modules: as strokes, they need only their length.</summary>
    private static int WritePath(Span<char> path, ulong[] rows)
    {
        var length = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            length += Write(path[length..], "M", QuietZone);
            length += Write(path[length..], " ", row + QuietZone);
            ".5".CopyTo(path[length..]);
            length += 2;
            for (var rest = rows[row]; rest != 0;)
            {
                var light = BitOperations.TrailingZeroCount(rest);
                rest >>= light;
                var dark = BitOperations.TrailingZeroCount(~rest);
                rest >>= dark;
                if (light > 0)
                {
                    length += Write(path[length..], "m", light);
                    " 0".CopyTo(path[length..]);
                    length += 2;
                }

                length += Write(path[length..], "h", dark);
            }
        }

        return length;
    }

    private static int Write(Span<char> path, string command, int number)
    {
        command.CopyTo(path);
        Numbers[number].CopyTo(path[command.Length..]);
        return command.Length + Numbers[number].Length;
    }
}
