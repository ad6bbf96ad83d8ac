using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Search;

/// <summary>
/// All texts of the site folded into one array of character numbers: runs, each closed by 0. A shelf of a report is a
/// <em>slot</em>; the slots of the bodies come first, then those of the titles, and so on.
/// </summary>
/// <param name="Letters">The folded characters that occur, ascending; the number of one is its place, from 1.</param>
/// <param name="Lost">Those for which there is no room: they cannot be found.</param>
/// <param name="Ids">With zeros enough at the end that a gram can be read at any place.</param>
/// <param name="Starts">Where each slot begins in <paramref name="Ids"/>, and the end.</param>
internal sealed record GramText(ImmutableArray<char> Letters, ImmutableArray<char> Lost, ushort[] Ids, int[] Starts)
{
    /// <summary>The longest gram of the index.</summary>
    public const int GramLength = 4;

    /// <summary>The longest string that is found exactly; a bound for what a hostile text can cost.</summary>
    public const int LongestExact = 40;

    public int Slots => Starts.Length - 1;

    /// <summary>Bits of a character number.</summary>
    public int LetterBits { get; } = BitsFor(Letters.Length);

    /// <summary>Bits of a slot number.</summary>
    public int SlotBits { get; } = BitsFor(Starts.Length);

    /// <param name="known">The letters, when they are known.</param>
    public static GramText Of(string[] documents, ParallelOptions parallelism, ImmutableArray<char>? known = null)
    {
        var starts = new int[(documents.Length * SearchText.Shelves) + 1];
        var crew = new Crew<Folder>(() => new Folder());
        crew.For(0, documents.Length, parallelism, (folder, i) =>
        {
            folder.Measure(documents[i]);
            for (var shelf = 0; shelf < SearchText.Shelves; shelf++)
            {
                starts[(shelf * documents.Length) + i + 1] = folder.Lengths[shelf];
            }
        });
        var occurs = new long[char.MaxValue + 1];
        foreach (var folder in crew.Workers)
        {
            folder.AddTo(occurs);
        }

        for (var slot = 1; slot < starts.Length; slot++)
        {
            starts[slot] += starts[slot - 1];
        }

        var all = Enumerable.Range(1, char.MaxValue).Where(c => occurs[c] > 0).Select(c => (char)c).ToImmutableArray();
        var letters = known ?? WithRoom(all, occurs, BitsFor(starts.Length));
        var numbers = new ushort[char.MaxValue + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            numbers[letters[i]] = (ushort)(i + 1);
        }

        var ids = new ushort[starts[^1] + GramLength];
        crew.For(0, documents.Length, parallelism, (folder, i) =>
            folder.Fill(documents[i], ids, shelf => starts[((int)shelf * documents.Length) + i], numbers));
        return new GramText(letters, [.. all.Except(letters)], ids, starts);
    }

    /// <summary>The characters of some numbers.</summary>
    public string StringOf(ReadOnlySpan<ushort> numbers)
    {
        Span<char> characters = stackalloc char[LongestExact];
        for (var i = 0; i < numbers.Length; i++)
        {
            characters[i] = Letters[numbers[i] - 1];
        }

        return new string(characters[..numbers.Length]);
    }

    public static int BitsFor(int largest) => int.Log2(Math.Max(1, largest)) + 1;

    /// <summary>
    /// A gram is sorted as one 64-bit number, three characters and the slot. Where that is not enough (more than 32,767
    /// different characters and 100,000 reports) the rarest characters cannot be found.
    /// </summary>
    private static ImmutableArray<char> WithRoom(ImmutableArray<char> letters, long[] occurs, int slotBits)
    {
        var room = (1 << Math.Min(16, (64 - slotBits) / 3)) - 1;
        return letters.Length <= room ? letters : [.. letters.OrderByDescending(c => occurs[c]).ThenBy(c => c).Take(room).Order()];
    }

    /// <summary>Folds documents line by line, with what one thread reuses.</summary>
    private sealed class Folder
    {
        private readonly long[] _occurs = new long[char.MaxValue + 1];
        private char[] _buffer = new char[1024];

        public int[] Lengths { get; } = new int[SearchText.Shelves];

        public void Measure(string document)
        {
            Array.Clear(Lengths);
            ForEachLine(document, (shelf, folded) =>
            {
                Lengths[(int)shelf] += folded.Length;
                foreach (var letter in folded)
                {
                    _occurs[letter]++;
                }
            });
        }

        public void Fill(string document, ushort[] ids, Func<Shelf, int> startOf, ushort[] numbers)
        {
            Array.Clear(Lengths);
            ForEachLine(document, (shelf, folded) =>
            {
                var place = startOf(shelf) + Lengths[(int)shelf];
                Lengths[(int)shelf] += folded.Length;
                foreach (var letter in folded)
                {
                    ids[place++] = numbers[letter];
                }
            });
        }

        public void AddTo(long[] occurs)
        {
            for (var c = 0; c < occurs.Length; c++)
            {
                occurs[c] += _occurs[c];
            }
        }

        private void ForEachLine(string document, Action<Shelf, ReadOnlySpan<char>> use)
        {
            var number = 0;
            foreach (var range in document.AsSpan().Split('\n'))
            {
                var line = document.AsSpan(range);
                if (SearchText.ShelfOf(number++, line) is { } shelf)
                {
                    if (_buffer.Length <= line.Length)
                    {
                        _buffer = new char[line.Length * 2];
                    }

                    var length = Folding.Fold(line, _buffer);
                    use(shelf, _buffer.AsSpan(0, length));
                }
            }
        }
    }
}
