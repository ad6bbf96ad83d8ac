using CsCheck;
using EduSite.Templating.Charts;

namespace EduSite.Tests.Templating.Charts;

public sealed class NiceScaleTests
{
    [Theory]
    [InlineData(new[] { 84.6, 95.7 }, "80 85 90 95 100")]
    [InlineData(new[] { 0.0, 4.9 }, "0 2 4 6")]
    [InlineData(new[] { 812.0, 781.0 }, "780 790 800 810 820")]
    [InlineData(new[] { 5.0 }, "4 4.5 5 5.5 6")]
    [InlineData(new[] { 0.0 }, "-1 -0.5 0 0.5 1")]
    public void Ticks_are_numbers_that_people_count_in(double[] values, string ticks) =>
        Assert.Equal(ticks, Text(NiceScale.Around(values.Select(value => (decimal)value), 5)));

    [Theory]
    [InlineData(new[] { 1.0, 3.0 }, "0 1 2 3")]
    [InlineData(new[] { 0.0 }, "0 0.5 1")]
    [InlineData(new[] { -3.0, 5.0 }, "-5 0 5")]
    public void Lengths_begin_at_zero(double[] values, string ticks) =>
        Assert.Equal(ticks, Text(NiceScale.FromZero(values.Select(value => (decimal)value), 4)));

    [Fact]
    public void A_share_of_a_whole_does_not_pass_100_on_its_axis_unless_it_does_itself()
    {
        Assert.Equal(100, NiceScale.Around([99.2m, 99.9m, 100m], 4, limit: 100).High);
        Assert.True(NiceScale.Around([99m, 104m], 4, limit: 100).High >= 104);
    }

    [Fact]
    public void Every_value_of_any_size_lies_between_the_ends_and_the_ticks_are_few() =>
        Gen.Double[-1e12, 1e12].Select(Gen.Int[0, 8], (value, places) => Math.Round((decimal)value / 1_000_000, places)).Array[1, 12].Sample(values =>
        {
            foreach (var scale in new[] { NiceScale.Around(values, 5, 100), NiceScale.FromZero(values, 5, 100) })
            {
                Assert.All(values, value => Assert.InRange(scale.Place(value), -1e-9, 1 + 1e-9));
                Assert.InRange(scale.Ticks.Count(), 2, 12);
            }
        });

    private static string Text(NiceScale scale) => string.Join(' ', scale.Ticks.Select(tick => tick.ToString("0.##")));
}
