namespace EduSite.Diagnostics;

/// <summary>The end of a message that names what was probably meant; empty where nothing is near.</summary>
public static class Suggestion
{
    public static Bilingual Of(string? near) =>
        near is null ? new("", "") : new($"，是不是想写“{near}”？", $"; did you mean `{near}`?");
}
