using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Pictures that cannot be prepared for readers, and the settings for it in site.yml.</summary>
public static class ImageRules
{
    private static readonly Bilingual Refused = new(
        "原图带有拍摄地点、设备等信息，不经处理不能发布；处理不了的图片因此不会上网。",
        "An original tells where and with what it was taken, so none is published unprepared; what cannot be prepared is left out.");

    public static readonly Rule ImageBroken = new(
        "image-broken",
        Severity.Error,
        new("图片已损坏：{0}（{1}）", "The picture is damaged: {0} ({1})"),
        new(
            "用看图软件打开它，另存为 JPEG 或 PNG；打不开就向供图人重新要一张",
            "Open it in a viewer and save it again as JPEG or PNG; if that fails, ask for it again"),
        Refused);

    public static readonly Rule ImageFormat = new(
        "image-format",
        Severity.Error,
        new("网页不能显示这种图片：{0}（实际格式：{1}）", "Web pages cannot show this kind of picture: {0} (in truth: {1})"),
        new(
            "另存为 JPEG 或 PNG；只改扩展名没有用。iPhone 可以在“设置—相机—格式”里选“兼容性最佳”",
            "Save it as JPEG or PNG; renaming is not enough. On an iPhone choose Settings, Camera, Formats, Most Compatible"),
        new(
            "浏览器都能显示的只有 JPEG、PNG、GIF、WebP 和 SVG；手机拍的 HEIC 常被改名为 .jpg。",
            "All browsers show JPEG, PNG, GIF, WebP and SVG only; HEIC from phones is often renamed to .jpg."));

    public static readonly Rule ImageUnsafe = new(
        "image-svg-unsafe",
        Severity.Error,
        new("SVG 图片里有不能发布的内容：{0}（{1}）", "The SVG holds what cannot be published: {0} ({1})"),
        new("从制图软件里另存为“纯 SVG”或者 PNG", "Save it from the drawing program as plain SVG, or as PNG"),
        new(
            "SVG 可以带脚本，也可以从别的网站取内容；在本站域名下打开时，脚本会以本站的名义运行。",
            "An SVG may carry scripts or fetch from elsewhere; opened on this site, a script acts in its name."));

    public static readonly Rule ImageOversize = new(
        "image-oversize",
        Severity.Error,
        new("图片太大：{0}（{1}，上限 {2}）", "The picture is too large: {0} ({1}, the limit is {2})"),
        new(
            "缩小到宽 1600 像素左右再用；确实要用原图，就在 site.yml 的 images 里调高上限",
            "Reduce it to a width of about 1600 pixels, or raise the limit at images in site.yml"),
        new(
            "网页上最宽用到 1600 像素。过大的图片拖慢生成，也让稿件文件夹很快变得难以备份。",
            "Pages use 1600 pixels at most; larger originals slow down every build and bloat the archive."));

    public static readonly Rule ImageAltFileName = new(
        "image-alt-file-name",
        Severity.Warning,
        new("图片的替代文字只是文件名：{0}", "The alternative text is only a file name: {0}"),
        new("在 ![ ] 里写一句话，说明图上是什么", "Say in ![ ] what the picture shows"),
        new(
            "读屏软件会照着念出文件名，听的人不知道图上是什么（WCAG 2.2 第 1.1.1 条，失败案例 F30）。",
            "Screen readers would read out a file name, which says nothing (WCAG 2.2, 1.1.1, failure F30)."));

    public static readonly Rule ImageToolMissing = new(
        "image-tool-missing",
        Severity.Error,
        new("这台电脑上没有处理图片的组件，图片不能发布（{0}）", "The library for pictures does not work here, so none can be published ({0})"),
        new(
            "重新安装 edusite；libvips 的文件必须和它在同一个文件夹里",
            "Install edusite again; the file of libvips must lie in the same folder"),
        Refused);

    public static readonly Rule ImageWidths = new(
        "image-widths",
        Severity.Error,
        new("图片宽度“{0}”不对", "the picture width {0} is wrong"),
        new("写 1 至 8 个从小到大的整数，每个 100 至 4000，例如 [480, 800, 1200, 1600]", "write 1 to 8 whole numbers in ascending order, each from 100 to 4000, such as [480, 800, 1200, 1600]"),
        new("每张图片按这些宽度各做一份，浏览器按屏幕挑一份下载。", "Each picture is made in these widths, of which browsers choose one."));

    public static readonly Rule WatermarkChoice = new(
        "watermark-choice",
        Severity.Error,
        new("水印要么写文字（text），要么用图标（logo）", "a watermark is either a text or a logo"),
        new("留下一个，例如 watermark: {{ text: 云川市教育局 }}", "keep one, such as watermark: {{ text: 云川市教育局 }}"),
        new("两个都写或者都不写，就不知道印什么。", "With both or none it is not known what to print."));

    public static readonly Rule WatermarkFont = new(
        "watermark-font",
        Severity.Error,
        new("这台电脑的字体里没有水印要用的字：{0}", "No font of this machine has these characters of the watermark: {0}"),
        new(
            "安装中文字体（Debian、Ubuntu：apt-get install fonts-noto-cjk），或者把水印做成 PNG 图片，写在 logo",
            "Install a Chinese font (Debian, Ubuntu: apt-get install fonts-noto-cjk), or make the watermark a PNG and name it as logo"),
        new("缺字的地方会印成方框。服务器上通常没有中文字体。", "Missing characters would print as boxes. Servers seldom have Chinese fonts."));

    public static readonly Rule WatermarkLogo = new(
        "watermark-logo",
        Severity.Error,
        new("水印图标打不开：{0}", "The logo of the watermark cannot be read: {0}"),
        new(
            "放一张背景透明的 PNG 在 content 文件夹里，例如 logo: /images/_logo.png",
            "Put a PNG with a transparent background into content, such as logo: /images/_logo.png"),
        new("水印印在每一张照片上，不能略过。", "The mark goes on every photograph and cannot be skipped."));

    public static ImmutableArray<Rule> All { get; } =
    [
        ImageBroken, ImageFormat, ImageUnsafe, ImageOversize, ImageAltFileName, ImageToolMissing, ImageWidths,
        WatermarkChoice, WatermarkFont, WatermarkLogo,
    ];

    /// <summary>The rule that a fault breaks; its arguments are <see cref="ArgumentsOf"/>.</summary>
    public static Rule Of(ImageFault fault) => fault.Kind switch
    {
        ImageFaultKind.Broken => ImageBroken,
        ImageFaultKind.Format => ImageFormat,
        ImageFaultKind.Unsafe => ImageUnsafe,
        ImageFaultKind.Oversize => ImageOversize,
        ImageFaultKind.WatermarkFont => WatermarkFont,
        ImageFaultKind.WatermarkLogo => WatermarkLogo,
        _ => ImageToolMissing,
    };

    /// <param name="name">The picture as it is named.</param>
    public static string[] ArgumentsOf(ImageFault fault, string name) => fault.Kind switch
    {
        ImageFaultKind.WatermarkFont or ImageFaultKind.WatermarkLogo or ImageFaultKind.Unavailable => [fault.Detail],
        _ => [name, fault.Detail, fault.Limit],
    };
}
