using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>The Chinese words for what the model enumerates, as readers know them.</summary>
internal static class Words
{
    public static string Of(ReviewStage stage) => stage switch
    {
        ReviewStage.First => "初审",
        ReviewStage.Second => "复审",
        _ => "终审",
    };

    public static string Of(OutletLevel level) => level switch
    {
        OutletLevel.National => "国家级",
        OutletLevel.Provincial => "省级",
        OutletLevel.City => "市级",
        _ => "区县级",
    };

    public static string Of(Validity validity) => validity switch
    {
        Validity.Effective => "有效",
        Validity.Expired => "失效",
        _ => "废止",
    };

    /// <summary>Where a figure names no district.</summary>
    public const string City = "全市";

    /// <summary>What a way into the archive is called.</summary>
    public static string Of(Axis axis) => axis switch
    {
        Axis.Year => "年度",
        Axis.Month => "月份",
        Axis.District => "区县",
        Axis.Topic => "主题",
        _ => "来源单位",
    };
}
