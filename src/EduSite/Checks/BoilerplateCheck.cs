using System.Buffers;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>What document download sites put around a text that was copied from them.</summary>
internal static partial class BoilerplateCheck
{
    /// <summary>Each pattern below holds one of these.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "www.", "http", "下载", "推荐度", "举报", "资源描述", "范文", "分类查询", "上传人", "该文档", "会员分享", "页", "热度", "篇", "小编", "本站",
            "版权归", "欢迎", "更多", "文档来源", "特征码", "> ",
        ],
        StringComparison.Ordinal);

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        foreach (var line in text.Lines)
        {
            if (line.Kind is not (LineKind.Text or LineKind.ListItem or LineKind.Heading))
            {
                continue;
            }

            if (!line.In(text.Content).ContainsAny(Words))
            {
                continue;
            }

            var span = new TextSpan(line.Content, line.Length);
            if (WholeLine().IsMatch(text.Content.AsSpan(line.Content, line.Length)))
            {
                Report(text, span, new TextSpan(line.Start, Math.Min(text.Content.Length, line.End + 1) - line.Start), findings);
            }
            else
            {
                foreach (var match in Part().EnumerateMatches(text.Content.AsSpan(line.Content, line.Length)))
                {
                    var part = new TextSpan(line.Content + match.Index, match.Length);
                    Report(text, part, part, findings);
                }
            }
        }
    }

    private static void Report(ReportText text, TextSpan span, TextSpan removed, Findings findings)
    {
        var shown = text.Slice(span);
        // Links and quotations in it go with it, unless the whole is quoted.
        var edit = (text[span.Start] & Region.BlockQuote) == 0 && IsTrailer(shown) ? new TextEdit(removed, "") : null;
        findings.Add(WordingRules.Boilerplate, span, edit, shown.Length > 40 ? shown[..38] + "……" : shown);
    }

    /// <summary>Only what no bureau would ever write goes without asking.</summary>
    private static bool IsTrailer(string shown) => Trailer().IsMatch(shown);

    [GeneratedRegex(
        @"^\s*(?:.{0,60}由\s*(?:www\.|http)[^\s\p{IsCJKUnifiedIdeographs}]+\s*(?:搜集|收集|整理).*|将本文的\s*Word\s*文档下载.*|(?:点击)?下载文档|推荐度[:：].*|返回\s*下载\s*相关\s*举报|资源描述|最新加入范文|分类查询|" +
        @"上传人[:：].*(?:文档|格式|页数).*|亲[,，]该文档总共.*|.*由会员分享[,，]可在线阅读.*|第\s*\d+\s*页\s*[/／]\s*共\s*\d+\s*页|共\s*\d+\s*页\s*[，,]\s*当前第\s*\d+\s*页[\s\d]*|.{0,40}\.docx?_第\d+页|热度[:：]\s*\d+|发布时间[:：].{0,24}热度.*|" +
        @"(?:第[一二三四五六七八九十\d]+篇|篇[一二三四五六七八九十]+)[:：]?.{0,40}\d{3,5}字|.{2,30}(?:总结|报告|计划|材料|讲话|报道|心得)\s*篇[一二三四五六七八九十]{1,3}|.{2,30}(?:总结|报告|计划|材料|体会|心得|范文)\s*[一二三四五六七八九十\d]{1,3}篇|" +
        @">\s*.{1,12}>\s*.{1,12})\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholeLine();

    [GeneratedRegex(
        @"(?:下面|以下)是(?:小编|本站).{0,60}?(?:帮助|参考|范文|阅读)[^。！!\n]{0,30}[。！!]?|版权归(?:原)?作者所有[,，]?\s*(?:转载请注明出处)?[!！。]?|欢迎(?:大家)?阅读(?:分享|参考)?[,，]\s*希望(?:对|能).{0,20}(?:帮助|参考)[。！!]?|" +
        @"(?:更多|更多相关).{0,30}请(?:在|关注|访问|继续关注).{0,20}(?:网|文库|站)(?:上搜索)?[。！!]?|文档来源(?:于|为)?[:：]?[^\s，。]{0,20}(?:网络|文库|搜集)|特征码\s*[A-Za-z0-9]{8,}|\d+页珍藏版|(?<![\p{IsCJKUnifiedIdeographs}])第\s*\d+\s*页(?=\s)|" +
        @"(?:个人|今后|年终|精选|优秀|最新|通用).{0,8}范文|范文(?:大全|网|模板|下载)|小编(?:整理|为(?:大家|您|你)|精心|收集|给大家)[^。！!\n]{0,30}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"由\s*(?:www\.|http)[^\s]+\s*(?:搜集|收集|整理)|将本文的\s*Word\s*文档下载|^(?:点击)?下载文档$|^推荐度|返回\s*下载\s*相关\s*举报|版权归(?:原)?作者所有|由会员分享|亲[,，]该文档总共|页\s*[/／]\s*共\s*\d+\s*页|特征码\s*[A-Za-z0-9]|^最新加入范文$|^分类查询$|^上传人",
        RegexOptions.CultureInvariant)]
    private static partial Regex Trailer();
}
