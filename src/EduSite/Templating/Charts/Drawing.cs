using System.Globalization;
using System.Text;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>What a chart says to those who do not see it.</summary>
/// <param name="Id">Unique on its page.</param>
internal sealed record Caption(string Id, string Title, string Description);

/// <summary>
/// Writes the shapes of one chart as inline SVG. No style is inside: shapes have classes, and beside them the few
/// presentation attributes without which a chart would be a black box in a theme that has no rules for them.
/// </summary>
internal sealed class Drawing
{
    /// <summary>Of all charts. On a phone of 320 px it is drawn at four fifths, so that 13 units remain legible.</summary>
    public const double Width = 360;

    public const double FontSize = 13;

    /// <summary>Of ticks and their like; a theme may set it larger, never much.</summary>
    public const double SmallSize = 12;

    private readonly StringBuilder _svg = new(2048);

    /// <param name="caption">Null for a picture that repeats what stands beside it.</param>
    public Drawing(double width, double height, string kind, Caption? caption)
    {
        var start = $"<svg class=\"chart chart-{kind}\" viewBox=\"0 0 {N(width)} {N(height)}\" ";
        if (caption is null)
        {
            Add(start + "aria-hidden=\"true\" focusable=\"false\">");
            return;
        }

        Add($"{start}role=\"img\" aria-labelledby=\"{caption.Id}-title {caption.Id}-desc\" font-size=\"{N(FontSize)}\">");
        Add($"<title id=\"{caption.Id}-title\">{Html.EncodeText(caption.Title)}</title>");
        Add($"<desc id=\"{caption.Id}-desc\">{Html.EncodeText(caption.Description)}</desc>");
    }

    public enum Anchor
    {
        Start,
        Middle,
        End,
    }

    public void Line(string cssClass, double x1, double y1, double x2, double y2) => Add(
        $"<line class=\"{cssClass}\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"currentColor\"/>");

    public void Text(string cssClass, double x, double y, string text, Anchor anchor = Anchor.Start)
    {
        var place = anchor switch
        {
            Anchor.Middle => " text-anchor=\"middle\"",
            Anchor.End => " text-anchor=\"end\"",
            _ => "",
        };
        Add($"<text class=\"{cssClass}\" x=\"{N(x)}\" y=\"{N(y)}\"{place} fill=\"currentColor\">{Html.EncodeText(text)}</text>");
    }

    public void Rectangle(string cssClass, double x, double y, double width, double height) => Add(
        $"<rect class=\"{cssClass}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"currentColor\"/>");

    public void Path(string cssClass, IEnumerable<(double X, double Y)> points)
    {
        var places = string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));
        Add($"<polyline class=\"{cssClass}\" points=\"{places}\" fill=\"none\" stroke=\"currentColor\"/>");
    }

    /// <summary>A mark whose shape tells its line from the others: a disc, for the second line a hollow square.</summary>
    public void Mark(string cssClass, double x, double y, bool isSecond, double size = 3.5) => Add(isSecond
        ? $"<rect class=\"{cssClass}\" x=\"{N(x - size)}\" y=\"{N(y - size)}\" width=\"{N(2 * size)}\" height=\"{N(2 * size)}\" fill=\"none\" stroke=\"currentColor\"/>"
        : $"<circle class=\"{cssClass}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(size)}\" fill=\"currentColor\"/>");

    public Html Finish() => new(_svg.Append("</svg>").ToString());

    /// <summary>How wide a text will be, near enough: digits and letters little more than half a Han character.</summary>
    public static double WidthOf(string text, double fontSize = FontSize) =>
        text.Sum(c => c < 0x2E80 ? c is '.' or ',' ? 0.3 : 0.58 : 1) * fontSize;

    private void Add(string markup) => _svg.Append(markup).Append('\n');

    /// <summary>One place after the point is a tenth of a pixel.</summary>
    private static string N(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
