using EduSite.Model;

namespace EduSite.Search;

/// <summary>The addresses of the index; the folder is closed to pages (<see cref="FileRoutes.IsReserved"/>).</summary>
internal static class SearchRoutes
{
    public static Route Index { get; } = FileRoutes.SearchIndex;

    public static Route Facets { get; } = Route.Of("/search/facets.bin");

    /// <summary>Named by its first string, so that what becomes more or less elsewhere leaves its address.</summary>
    public static Route Grams(string firstKey) =>
        Route.Of($"/search/grams/{string.Join('-', firstKey.Select(character => $"{(int)character:x}"))}.bin");

    public static Route Spelling { get; } = Route.Of("/search/spelling.bin");

    /// <summary>The Han strings of titles and names whose pinyin begins with a letter.</summary>
    public static Route Strings(char initial) => Route.Of($"/search/spelling/{initial}.bin");

    public static Route Documents(int number) => Route.Of($"/search/texts/{number}.bin");
}
