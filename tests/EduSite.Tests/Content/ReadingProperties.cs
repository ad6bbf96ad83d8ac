using System.Collections.Immutable;
using System.Text;
using CsCheck;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Tests.Content;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "---\n", "...\n", "\n", "\n", "title", "date", "topics", "summary", "标题", "notice", "columns", "name", ":", "：", ": ", ": ", " ",
        "  ", "\t", "　", "\u00A0", "[", "]", "{", "}", "，", "、", ",", "\"", "'", "“", "”", "#", " #", "- ", "-", "|", ">", "@", "*", "&",
        "!", "?", "%", "`", "双减", "a", "2026-03-05", "2026年3月5日", "\\", "\u200B", "𠮷", "😀", "——", "~", "\u0085", "\u2028", "\uFEFF", "\0",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(
        indices => string.Concat(indices.Select(index => Pieces[index])));

    [Fact]
    public void No_text_whatever_makes_the_reader_fail_or_point_outside_the_file() => Texts.Sample(
        text =>
        {
            var content = $"---\n{text}\n---\n";
            var (report, found) = Reading.ReadReport(content);
            var (_, complaints) = Reading.ReadSite(text);

            Assert.True(report is not null || found.Any(d => d.Severity == Severity.Error));
            AssertInside(content, found);
            AssertInside(text, complaints);
        },
        iter: 5_000);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing_else() => Texts.Sample(
        text =>
        {
            var content = $"---\n{text}\n---\n正文";
            var windows = Encoding.UTF8.GetBytes("\uFEFF" + content.Replace("\n", "\r\n", StringComparison.Ordinal));

            var (report, found) = Reading.ReadReport(content);
            var (other, complaints) = Reading.ReadReport(Reading.FileOf("content/要闻/bus.md", windows));

            var expected = $"byte-order-mark 1:1; line-ends-crlf 1:4; {Reading.Show(found)}".TrimEnd(' ', ';');
            Assert.Equal(expected.Split("; ").Order(), Reading.Show(complaints).Split("; ").Order());
            Assert.Equal((report?.Title, report?.Summary, report?.BodyStart), (other?.Title, other?.Summary, other?.BodyStart));
        },
        iter: 500);

    public static TheoryData<string> Correctable
    {
        get
        {
            var texts = BrokenInputs.FrontMatterLines.Select(input => Reading.Front(input.Lines)).Concat(BrokenInputs.Reports.Select(input => input.Text));
            return [.. texts.Where(text => Reading.ReadReport(text).Found.Any(d => d.Edit is not null))];
        }
    }

    [Theory]
    [MemberData(nameof(Correctable))]
    public void A_correction_makes_its_mistake_disappear_and_no_other_appear(string text)
    {
        var found = Reading.ReadReport(text).Found;

        var (report, left) = Reading.ReadReport(Reading.Apply(text, found.Select(d => d.Edit).OfType<TextEdit>()));

        Assert.Empty(left.Where(d => d.Rule != YamlRules.KeyDuplicate).Select(d => d.Message(chinese: true)));
        Assert.NotNull(report);
    }

    /// <summary>Without quotation marks and block texts: what they hold changes its meaning with the line before.</summary>
    [Fact]
    public void A_correction_removes_its_mistake_from_any_text() => Texts.Where(text => text.AsSpan().IndexOfAny("\"'\\|>") < 0).Sample(
        text =>
        {
            var content = $"---\ntitle: 甲\n{text}\ndate: 2026-03-05\n---\n";
            foreach (var mistake in Reading.ReadReport(content).Found.Where(d => d.Edit is not null && d.Rule.Reason == YamlRules.ColonFullWidth.Reason))
            {
                var left = Reading.ReadReport(Reading.Apply(content, [mistake.Edit!])).Found;
                Assert.DoesNotContain(left, d => d.Rule == mistake.Rule && d.Location.Start == mistake.Location.Start);
            }
        },
        iter: 2_000);

    [Fact]
    public void Five_megabytes_of_front_matter_are_read_in_passing()
    {
        var text = Reading.Front(string.Concat(Enumerable.Range(0, 2_500).Select(i => $"k{i}：{new string('，', 2_000)}\n")));

        Assert.Equal(5_000, Reading.ReadReport(text).Found.Length);
    }

    private static void AssertInside(string content, ImmutableArray<Diagnostic> found)
    {
        var text = SourceText.From(content);
        foreach (var position in found.SelectMany(d => new[] { d.Location.Start, d.Location.End }))
        {
            Assert.InRange(position.Line, 1, text.LineCount);
            Assert.InRange(position.Column, 1, text.Line(position.Line).Length + 1);
        }

        Assert.All(found.Select(d => d.Edit).OfType<TextEdit>(), edit => Assert.InRange(edit.Span.End, edit.Span.Start, content.Length));
    }
}
