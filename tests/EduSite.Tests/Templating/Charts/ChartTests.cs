using System.Xml.Linq;
using EduSite.Model;
using EduSite.Templating.Charts;
using EduSite.Text;

namespace EduSite.Tests.Templating.Charts;

public sealed class ChartTests
{
    private static readonly Measure Percent = new("%", 1, 1);

    private static readonly Caption Caption = new("c", "<入学率> & “双减”", "2019年84.6%。");

    [Fact]
    public void A_chart_is_an_image_with_a_title_and_a_description()
    {
        var svg = Parse(LineChart.Draw(Caption, [Line("全市", (2019, 84.6m), (2020, 85.1m))], Percent));

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("c-title c-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("<入学率> & “双减”", Named(svg, "title").Single().Value);
        Assert.Equal("c-desc", Named(svg, "desc").Single().Attribute("id")!.Value);
        Assert.Null(svg.Attribute("style"));
    }

    [Fact]
    public void A_year_without_a_value_is_a_gap_in_the_line_and_on_the_axis()
    {
        var svg = Parse(LineChart.Draw(Caption, [Line("全市", (2019, 1), (2020, 2), (2022, 3), (2023, 4), (2025, 5))], Percent));

        Assert.Equal(2, Named(svg, "polyline").Count());
        Assert.Equal(5, Named(svg, "circle").Count());
        Assert.Contains("2021", Texts(svg));
    }

    [Fact]
    public void Two_lines_differ_in_their_marks_and_have_their_names_beside_them()
    {
        var svg = Parse(LineChart.Draw(Caption, [Line("榆阳区", (2019, 1), (2020, 2)), Line("全市", (2019, 3), (2020, 4))], Percent));

        Assert.Contains("榆阳区", Texts(svg));
        Assert.Contains("全市", Texts(svg));
        Assert.Equal(3, Named(svg, "circle").Count(mark => mark.Attribute("class")!.Value.EndsWith("series-1", StringComparison.Ordinal)));
        Assert.Equal(3, Named(svg, "rect").Count(mark => mark.Attribute("class")!.Value.EndsWith("series-2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(18)]
    [InlineData(76)]
    public void Labels_neither_meet_nor_leave_the_picture(int years)
    {
        var points = Enumerable.Range(0, years).Select(i => (1949 + i, 90m + (i % 7))).ToArray();
        var bars = points.Select(point => new Bar($"{point.Item1}", point.Item2)).ToArray();

        AssertReadable(Parse(LineChart.Draw(Caption, [Line("全市", points)], Percent)));
        AssertReadable(Parse(ColumnChart.Draw(Caption, [.. bars], Percent)));
        AssertReadable(Parse(BarChart.Draw(Caption, [.. bars], Percent)));
        AssertReadable(Parse(DotChart.Draw(Caption, [.. bars], Percent, new Bar("全市", 95m))));
    }

    [Fact]
    public void A_bar_without_a_value_is_marked_and_one_of_zero_is_not_drawn_as_missing()
    {
        var svg = Parse(ColumnChart.Draw(Caption, [new Bar("2019", 3), new Bar("2020", null), new Bar("2021", 0)], Percent));

        Assert.Single(Texts(svg), "—");
        Assert.Equal(2, Named(svg, "rect").Count());
    }

    [Fact]
    public void A_spark_is_hidden_from_screen_readers_and_shows_a_year_that_stands_alone()
    {
        var svg = Parse(Sparkline.Draw([(2019, 1m), (2021, 2m), (2022, 3m)], 2019, 2022));

        Assert.Equal("true", svg.Attribute("aria-hidden")!.Value);
        Assert.Equal(2, Named(svg, "circle").Count());
        Assert.Single(Named(svg, "polyline"));
    }

    [Theory]
    [InlineData("%", 97.25, "97.3%", 1)]
    [InlineData("所", 1208, "1,208所", null)]
    [InlineData("万人", 39.02, "39.02万人", null)]
    [InlineData("", 0.5, "0.5", null)]
    public void Tables_give_every_value_in_its_unit(string unit, double value, string text, int? decimals) =>
        Assert.Equal(text, Measure.Exactly(IndicatorOf(unit, decimals)).Text((decimal)value));

    [Theory]
    [InlineData("万元", 123456, "12.35亿元")]
    [InlineData("元", 250000, "25.00万元")]
    [InlineData("元", 4500, "4,500元")]
    [InlineData("亿元", 81.97, "81.97亿元")]
    [InlineData("所", 781, "781所")]
    [InlineData("%", 120000, "120,000%")]
    public void Charts_write_large_amounts_in_larger_units(string unit, double value, string text) =>
        Assert.Equal(text, Measure.For(IndicatorOf(unit, null), [(decimal)value]).Text((decimal)value));

    private static Indicator IndicatorOf(string unit, int? decimals) => new(new Term("甲", "a", [], 0), unit, decimals, ChartKind.Line, null);

    private static Series Line(string name, params (int Year, decimal Value)[] points) => new(name, [.. points]);

    private static XElement Parse(Html svg) => XElement.Parse(svg.Markup);

    private static IEnumerable<XElement> Named(XElement svg, string name) => svg.Elements().Where(element => element.Name.LocalName == name);

    private static IEnumerable<string> Texts(XElement svg) => Named(svg, "text").Select(text => text.Value);

    private static void AssertReadable(XElement svg)
    {
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(double.Parse).ToArray();
        var texts = Named(svg, "text").Select(text => new Box(text)).ToList();
        Assert.All(texts, text => Assert.True(text.Left >= -1 && text.Right <= box[2] + 1 && text.Y <= box[3], text.ToString()));
        foreach (var row in texts.GroupBy(text => text.Y))
        {
            var sorted = row.OrderBy(text => text.Left).ToList();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Right <= pair.Second.Left + 1, $"{pair}"));
        }
    }

    private sealed record Box(double Left, double Right, double Y, string Text)
    {
        public Box(XElement text)
            : this(0, 0, double.Parse(text.Attribute("y")!.Value), text.Value)
        {
            var size = text.Attribute("class")!.Value == "chart-tick" ? Drawing.SmallSize : Drawing.FontSize;
            var (x, width) = (double.Parse(text.Attribute("x")!.Value), Drawing.WidthOf(text.Value, size));
            Left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
            Right = Left + width;
        }
    }
}
