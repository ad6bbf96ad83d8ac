using System.Globalization;
using System.Text;

namespace EduSite.Benchmarks;

/// <summary>Writes bodies of 1 to 8 KB (the logarithm is uniform) with the parts that real reports have.</summary>
internal static class ReportBody
{
    public static string Write(Draw draw, IReadOnlyList<Entry> others, Func<Entry, string> linkTo)
    {
        var target = 1024 * Math.Pow(8, draw.Fraction());
        var text = new StringBuilder();
        var extras = new Queue<string>(Extras(draw, others, linkTo));
        var sections = draw.Between(3, 8);
        var (major, minor, size) = (0, 0, 0);

        Add(Paragraph(draw, 2));
        for (var section = 0; section < sections; section++)
        {
            if (major == 0 || draw.Chance(0.6))
            {
                Add($"## {Wording.Numerals[major++]}、{draw.From(Wording.Headings)}");
                minor = 0;
            }
            else
            {
                Add($"### （{Wording.Numerals[minor++]}）{draw.From(Wording.Headings)}");
            }

            if (extras.TryDequeue(out var extra))
            {
                Add(extra);
            }

            var until = size + (target - size) / (sections - section) - 120;
            do
            {
                Add(Paragraph(draw, draw.Between(1, 4)));
            }
            while (size < until);
        }

        return text.ToString();

        void Add(string block)
        {
            text.Append(block).Append("\n\n");
            size += Encoding.UTF8.GetByteCount(block) + 2;
        }
    }

    public static string Sentence(Draw draw)
    {
        var text = new StringBuilder(draw.From(Wording.Sentences));
        text.Replace("{d}", draw.From(Wording.Districts).Name);
        text.Replace("{u}", draw.From(Wording.Units));
        text.Replace("{e}", draw.From(Wording.Events));
        text.Replace("{t}", draw.From(Wording.Topics).Name);
        text.Replace("{c}", draw.From(Wording.Clauses));
        text.Replace("{n}", draw.Between(2, 960).ToString(CultureInfo.InvariantCulture));
        text.Replace("{p}", string.Create(CultureInfo.InvariantCulture, $"{draw.Between(3, 99)}.{draw.Between(0, 9)}"));
        return text.ToString();
    }

    private static string Paragraph(Draw draw, int sentences)
    {
        var text = string.Concat(Enumerable.Range(0, sentences).Select(_ => Sentence(draw)));
        return draw.Chance(0.15) ? $"**{draw.From(Wording.Clauses)}**，{text}" : text;
    }

    private static IEnumerable<string> Extras(Draw draw, IReadOnlyList<Entry> others, Func<Entry, string> linkTo)
    {
        if (draw.Chance(0.2))
        {
            var rows = draw.Several(Wording.Units, draw.Between(3, 8)).Select(unit =>
                $"| {unit} | {draw.Between(10, 4000)} | {draw.Between(50, 99)}.{draw.Between(0, 9)}% |");
            yield return "| 单位 | 人数 | 完成率 |\n| --- | ---: | ---: |\n" + string.Join('\n', rows);
        }

        if (draw.Chance(0.3))
        {
            var other = draw.From(others);
            yield return $"相关报道见[{other.Title}]({linkTo(other)})，{Sentence(draw)}";
        }

        if (draw.Chance(0.4))
        {
            var items = draw.Several(Wording.Clauses, draw.Between(3, 6)).Select((clause, i) => $"{i + 1}. {clause}");
            yield return string.Join('\n', items);
        }
    }
}
