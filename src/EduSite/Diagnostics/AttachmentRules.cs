using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Attachments and pictures: what they tell beside their words, and what cannot be looked into.</summary>
public static class AttachmentRules
{
    private static readonly Bilingual Leaks = new(
        "多起个人信息泄露出在附件里：名单表格的隐藏列、没有删掉的批注和修订。看不见的内容，下载的人都能看到。",
        "Several leaks lay in attachments: hidden columns of lists, comments and changes that nobody removed.");

    public static readonly Rule PicturePosition = new(
        "exif-gps", Severity.Error,
        new("图片里记着拍摄地点的经纬度", "the picture tells where it was taken"),
        new("用看图软件去掉位置信息再放进来，或者发一张截图；手机相机可以关掉“保存位置”",
            "remove the position with a picture viewer; phones can be told not to store it"),
        new("照片的经纬度会暴露学生的住处和行踪（个人信息保护法第二十八条：行踪轨迹是敏感个人信息）。",
            "A position may tell where a pupil lives; whereabouts are sensitive data (Personal Information Protection Law, article 28)."))
    {
        Category = RuleCategory.Privacy,
    };

    public static readonly Rule Hidden = Of(
        "attachment-hidden", Severity.Warning,
        new("附件里有平常看不到的内容", "the attachment holds what is not seen at first"),
        new("核对能不能公开；不需要的，删掉隐藏的工作表和行列，接受或拒绝全部修订，删除全部批注后再上传",
            "see whether it may be public; delete hidden parts, settle all changes and remove all comments"), Leaks);

    public static readonly Rule Unscannable = Of(
        "attachment-unscannable", Severity.Warning,
        new("附件里的文字读不出来，没有检查有没有个人信息：{0}{2}", "the words of the attachment could not be read and inspected: {1}{3}"),
        new("由人工检查；最好去掉密码，换成 .docx、.xlsx、.pdf 再上传", "inspect it by hand, or replace it by an unprotected .docx, .xlsx or .pdf"), Leaks);

    public static readonly Rule Program = Of(
        "attachment-type", Severity.Error,
        new("附件是可以运行的程序：{0}", "the attachment is a program: {0}"),
        new("不要发布程序；改为链接到软件的官方网站", "do not publish programs; link to the software's own site"),
        new("政府网站上的程序一旦被替换，就成了传播木马的渠道。", "A program on a government site that is exchanged once spreads malware."));

    public static readonly Rule Size = Of(
        "attachment-size", Severity.Warning,
        new("附件有 {0} MB，上限是 {1} MB", "the attachment has {0} MB, more than {1} MB"),
        new("压缩图片、分成几个文件，或者改放视频网站", "compress its pictures or split it"),
        new("用手机的读者下载不动；文件也会让仓库很快变得难以备份。", "Readers with phones cannot fetch it, and it bloats the archive."));

    public static ImmutableArray<Rule> All { get; } = [PicturePosition, Hidden, Unscannable, Program, Size];

    /// <summary>Why a document could not be read, for people.</summary>
    public static Bilingual ReasonOf(DocumentGapKind kind) => kind switch
    {
        DocumentGapKind.Encrypted => new("设了密码", "it has a password"),
        DocumentGapKind.Damaged => new("文件已损坏", "it is damaged"),
        DocumentGapKind.TooLarge => new("解压后太大，或者压缩包套得太深", "it unpacks to too much"),
        DocumentGapKind.Scanned => new("是扫描件，没有文字", "its pages are pictures without text"),
        _ => new("不认识这种格式", "its format is not known"),
    };

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason) =>
        new(id, severity, message, remedy, reason) { Category = RuleCategory.Links };
}
