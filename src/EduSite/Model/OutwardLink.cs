namespace EduSite.Model;

/// <summary>A link to another site.</summary>
/// <param name="Address">Whole, without anchor.</param>
public sealed record OutwardLink(string Address, Location Location)
{
    /// <summary>Whether the home page has the same link, so that every reader meets it.</summary>
    public bool IsOnHome { get; init; }
}
