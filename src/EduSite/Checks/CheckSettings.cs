using EduSite.Model;

namespace EduSite.Checks;

/// <summary>What the text rules of one run know beside the text.</summary>
internal sealed record CheckSettings(SiteConfig Config, Text.ChinaDate Now, WordList Words)
{
    /// <summary>Nobody was born after it.</summary>
    public int LatestYear => Now.Year;
}
