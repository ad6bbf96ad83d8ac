namespace EduSite.Diagnostics;

/// <summary>The parts of the inspection, in the order of a report on it: what would be a veto comes first.</summary>
public enum RuleCategory
{
    /// <summary>隐私保密</summary>
    Privacy,

    /// <summary>信息更新</summary>
    Freshness,

    /// <summary>网站标识与标签</summary>
    Identity,

    /// <summary>链接与文件</summary>
    Links,

    /// <summary>文字表述</summary>
    Wording,

    /// <summary>重复与转载</summary>
    Duplicates,

    /// <summary>无障碍</summary>
    Accessibility,

    /// <summary>审核流程</summary>
    Workflow,

    /// <summary>稿件、设置和主题的写法: what keeps a file from being read as it was meant.</summary>
    Format,
}

/// <summary>What people call the parts.</summary>
public static class RuleCategories
{
    /// <summary>The part that the beginning of a rule's id names.</summary>
    internal static RuleCategory SuggestedBy(string id) =>
        Begins(id, "image-alt", "link-text", "heading-", "table-") ? RuleCategory.Accessibility
        : Begins(id, "link-", "anchor-", "image-") ? RuleCategory.Links
        : RuleCategory.Format;

    private static bool Begins(string id, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (id.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static Bilingual NameOf(RuleCategory category) => category switch
    {
        RuleCategory.Privacy => new("隐私保密", "privacy and secrecy"),
        RuleCategory.Freshness => new("信息更新", "freshness"),
        RuleCategory.Identity => new("网站标识与标签", "identity and meta"),
        RuleCategory.Links => new("链接与文件", "links and files"),
        RuleCategory.Wording => new("文字表述", "wording"),
        RuleCategory.Duplicates => new("重复与转载", "duplicates"),
        RuleCategory.Accessibility => new("无障碍", "accessibility"),
        RuleCategory.Workflow => new("审核流程", "workflow"),
        _ => new("写法", "format"),
    };
}
