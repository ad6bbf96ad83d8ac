using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>A district as a tile of the map.</summary>
/// <param name="Step">0 for no reports, then 1 to <see cref="DistrictMap.Steps"/> by their number.</param>
internal sealed record DistrictTile(Term District, Listing? Listing, int Count, int Step);

/// <summary>The numbers of reports that one shade stands for, both ends included.</summary>
internal sealed record MapStep(int Number, int From, int To);

/// <summary>
/// The districts as tiles, shaded by their number of reports: a schematic map where site.yml gives every district its
/// place, else a plain grid.
/// </summary>
internal sealed record DistrictMap(ImmutableArray<DistrictTile> Tiles, ImmutableArray<MapStep> Legend)
{
    public const int Steps = 4;

    public static readonly ViewType<MapStep> Step = new(
        "map_step",
        new("number", "number", step => step.Number),
        new("text", "text", step => step.From == step.To ? $"{step.From}篇" : $"{step.From}—{step.To}篇"));

    public static readonly ViewType<DistrictTile> Tile = new(
        "map_tile",
        new("name", "text", tile => tile.District.Name),
        new("url", "text?", (tile, scope) => tile.Listing is { } list ? scope.Url(list.Route) : null),
        new("count", "number", tile => tile.Count),
        new("step", "number", tile => tile.Step),
        new("row", "number?", tile => tile.District.Place?.Row),
        new("column", "number?", tile => tile.District.Place?.Column));

    public static readonly ViewType<DistrictMap> Map = new(
        "map",
        new("is_schematic", "bool", map => map.Tiles.All(tile => tile.District.Place is not null)),
        new("columns", "number", map => map.Tiles.Max(tile => tile.District.Place?.Column ?? 1)),
        new("tiles", "→map_tile", map => Tile.ShowAll(map.Tiles)),
        new("steps", "→map_step", map => Step.ShowAll(map.Legend)));

    /// <summary>Null while no district has a report.</summary>
    public static DistrictMap? Of(ViewScope scope)
    {
        var districts = scope.Config.Districts.Terms
            .Select(term => (Term: term, Listing: scope.Find(new ListingKey(District: term))))
            .Select(district => (district.Term, district.Listing, Count: district.Listing is null ? 0 : scope.Count(district.Listing)))
            .ToList();
        var most = districts.Select(district => district.Count).DefaultIfEmpty().Max();
        if (most == 0)
        {
            return null;
        }

        var tiles = districts
            .Select(district => new DistrictTile(district.Term, district.Listing, district.Count, StepOf(district.Count, most)))
            .ToImmutableArray();
        return new DistrictMap(
            tiles,
            [
                .. Enumerable.Range(0, most + 1).GroupBy(count => StepOf(count, most))
                    .Where(counts => tiles.Any(tile => tile.Step == counts.Key))
                    .Select(counts => new MapStep(counts.Key, counts.First(), counts.Last())),
            ]);
    }

    private static int StepOf(int count, int most) => ((count * Steps) + most - 1) / most;
}
