using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EduSite.Documents;

/// <summary>The filters of PdfPig within a budget: it unpacks a stream as a whole, however large that is.</summary>
internal sealed class PdfFilters(UnpackingBudget budget) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limited(filter, budget))];

    private sealed class Limited(IFilter filter, UnpackingBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (filter is FlateFilter)
            {
                Measure(input);
            }

            return filter.Decode(input, dictionary, provider, index);
        }

        private void Measure(Memory<byte> input)
        {
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                budget.Take(stream);
            }
            catch (InvalidDataException)
            {
                // Up to where it is broken it has been measured; the filter reads it no further.
            }
        }
    }
}
