using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>Whether the alternative text of a picture tells anything.</summary>
internal static partial class ImageAlt
{
    /// <summary>A file whose name is a sentence may be described by it.</summary>
    private const int HanOfSentence = 6;

    /// <param name="address">Of the picture, as written.</param>
    public static void Check(string alt, string address, TextSpan span, ArticleDraft draft)
    {
        alt = alt.Trim();
        if (alt.Length == 0)
        {
            draft.Add(MarkdownRules.ImageAltMissing, span);
        }
        else if (IsFileName(alt, Uri.UnescapeDataString(address)))
        {
            draft.Add(ImageRules.ImageAltFileName, span, alt);
        }
    }

    private static bool IsFileName(string alt, string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        return alt.Equals(name, StringComparison.OrdinalIgnoreCase) || Generated().IsMatch(alt) ||
               (alt.Equals(stem, StringComparison.OrdinalIgnoreCase) && alt.EnumerateRunes().Count(HanText.IsHan) < HanOfSentence);
    }

    /// <summary>What cameras, phones, chat programs and Word call pictures.</summary>
    [GeneratedRegex(
        @"\.(?:jpe?g|png|gif|webp|svg|heic)$|^(?:IMG|DSC[NF]?|PXL|VID|P|image|img|picture|photo|screenshot|mmexport|wx_camera|微信图片|微信截图|QQ图片|QQ截图|WPS图片|企业微信截图|图片|图像|照片|截图|屏幕截图|未标题)[\s_\-()（）\d.]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Generated();
}
