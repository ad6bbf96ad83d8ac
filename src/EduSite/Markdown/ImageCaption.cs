using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>
/// What stands below a picture: its title text, in which who took it is marked. Staff write it as newspapers do, in
/// brackets at the end (<c>学生在选书（林某 摄影）</c>, <c>摄影：林某</c>), or as an attribute (<c>{credit=林某}</c>).
/// </summary>
/// <param name="Before">The title up to the credit.</param>
/// <param name="Credit">Empty when there is none.</param>
/// <param name="After">The bracket behind it.</param>
internal readonly partial record struct ImageCaption(string Before, string Credit, string After)
{
    public const string CreditAttribute = "credit";

    public bool IsEmpty => Before.Length + Credit.Length == 0;

    public string Text => Before + Credit + After;

    public static ImageCaption Of(LinkInline image)
    {
        var title = PrintableText.Clean(image.Title ?? "").Trim();
        var credit = CreditOf(image);
        if (credit.Length > 0)
        {
            return title.Length == 0 ? new("", credit, "") : new(title + "（", credit, "）");
        }

        return CreditAtEnd().Match(title) is { Success: true } match && match.Groups["credit"] is var found
            ? new(title[..found.Index], found.Value, title[(found.Index + found.Length)..])
            : new(title, "", "");
    }

    /// <summary>A name alone took the picture; 李四 供图 says itself what was done.</summary>
    private static string CreditOf(LinkInline image)
    {
        var properties = image.TryGetAttributes()?.Properties;
        var written = properties?.FirstOrDefault(property => property.Key == CreditAttribute).Value?.Trim() ?? "";
        var credit = PrintableText.Clean(written);
        return credit.Length == 0 || Role().IsMatch(credit) ? credit : credit + " 摄影";
    }

    [GeneratedRegex("(?:摄|摄影|拍摄|供图|制图|绘图)$|^(?:摄影|拍摄|供图|制图|绘图|图片来源|图)[：:]")]
    private static partial Regex Role();

    [GeneratedRegex(
        """
        [（(](?<credit>[^（）()]{1,30}?(?:摄|摄影|拍摄|供图|制图|绘图)|(?:摄影|拍摄|供图|制图|绘图|图片来源|图)[：:][^（）()]{1,30})[）)]$
        |(?<![^\s，。；])(?<credit>(?:摄影|拍摄|供图|制图|绘图|图片来源)[：:]\s?[^\s，。；（）()]{1,30})$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CreditAtEnd();
}
