using EduSite.Text;

namespace EduSite.Model;

/// <summary>Whole days on China's clock, both ends included.</summary>
public readonly record struct DayRange(ChinaDate First, ChinaDate Last)
{
    public bool Contains(ChinaDate moment) => First <= moment && moment <= Last.EndOfDay();
}
