using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Server;

/// <summary>What the preview adds to pages, and the pages that it has of its own.</summary>
internal static class OverlayPage
{
    /// <summary>What stands beside the title of a report that readers do not see yet.</summary>
    public static string NameOf(Publication publication) => publication switch
    {
        Publication.Draft => "草稿",
        Publication.Scheduled => "待发布",
        _ => throw new UnreachableException(),
    };

    /// <summary>A page of the site, with what the preview needs before its end.</summary>
    /// <param name="publication">Of the report whose page it is.</param>
    public static byte[] Inject(ReadOnlyMemory<byte> page, string revision, Publication? publication)
    {
        var end = page.Span.LastIndexOf("</body>"u8);
        var at = end < 0 ? page.Length : end;
        return [.. page.Span[..at], .. Encoding.UTF8.GetBytes(MarkOf(publication) + Tail(revision)), .. page.Span[at..]];
    }

    /// <summary>There is no such address.</summary>
    public static byte[] Missing(string path, ImmutableArray<string> near, string revision) => Page(
        "没有这个地址",
        $"<p>网站里没有 <code>{Html.EncodeText(path)}</code>。</p>" +
        (near.IsEmpty ? "" : $"<p>是不是要找：</p><ul>{string.Concat(near.Select(Item))}</ul>") +
        "<p><a href=\"/\">回到首页</a></p>",
        revision);

    /// <summary>A mistake keeps a page, or all of them, from being shown.</summary>
    public static byte[] Faulty(string revision) => Page(
        "现在不能显示", "<p>请先改正列出的错误；保存以后，这一页会自动显示。</p>", revision);

    private static string Item(string address) => $"<li><a href=\"{address}\">{address}</a></li>";

    private static string MarkOf(Publication? publication) => publication switch
    {
        Publication.Draft => Banner("草稿：只在预览里看得到，不会发布。"),
        Publication.Scheduled => Banner("待发布：还没到发布时间，现在只在预览里看得到。"),
        _ => "",
    };

    private static string Banner(string text) => $"<p class=\"edusite-banner\" role=\"status\">{text}</p>";

    private static string Tail(string revision) =>
        $"<link rel=\"stylesheet\" href=\"/-/preview.css\"><script src=\"/-/preview.js\" data-revision=\"{revision}\" defer></script>\n";

    private static byte[] Page(string title, string body, string revision) => Encoding.UTF8.GetBytes(
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">" +
        $"<title>{title}</title></head><body class=\"edusite-page\"><main><h1>{title}</h1>{body}</main>{Tail(revision)}</body></html>\n");
}
