namespace EduSite.Documents.Tests;

/// <summary>Numbers of nobody: made up, with the check digits that real ones have.</summary>
internal static class Numbers
{
    public const string Identity = "610102201609255154";

    public const string MaskedIdentity = "610*************54";

    public const string Mobile = "17744474498";

    public const string MaskedMobile = "177******98";

    /// <summary>What looks like a personal number and is none.</summary>
    public static readonly string[] Decoys =
    [
        "身份证样例 610102201609255153", "订单号：13912345678", "统一社会信用代码 12610000435230137K", "统一社会信用代码：916101310000000017",
        "ISBN 978-7-04-012345-6", "ISBN9787040123456", "金额 13812345678 元", "13812345678万元", "合计 13,812,345,678.00 元", "2026-03-05 20260305",
        "咨询电话 029-87654321", "热线 12345、400-800-1234", "卡号样例 6228487316897939398", "QQ群号：13812345678", "比例 0.61010219900307",
        "编号：SJ13912345678", "流水号：202603051391234567",
    ];
}
