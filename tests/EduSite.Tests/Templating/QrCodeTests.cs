using EduSite.Templating.Qr;

namespace EduSite.Tests.Templating;

public sealed class QrCodeTests
{
    /// <summary>
    /// Codes of all ten sizes. jsQR 1.4.0 read each of them back when it was accepted, and QRCoder 1.8.1 draws all but one
    /// alike: that with another mask.
    /// </summary>
    [Theory]
    [InlineData(5)]
    [InlineData(26)]
    [InlineData(42)]
    [InlineData(62)]
    [InlineData(84)]
    [InlineData(106)]
    [InlineData(122)]
    [InlineData(152)]
    [InlineData(180)]
    [InlineData(213)]
    public Task A_text_is_drawn_as_the_standard_says(int length) =>
        Verify(Draw(QrCode.Encode(Text(length))!)).UseDirectory("Snapshots").UseParameters(length);

    [Fact]
    public void An_address_too_long_for_the_largest_size_has_no_code()
    {
        Assert.NotNull(QrCode.Encode(Text(213)));
        Assert.Null(QrCode.Encode(Text(214)));
        Assert.True(QrCode.Svg(Text(214), "二维码").IsEmpty);
    }

    [Fact]
    public void The_picture_has_a_margin_a_name_and_every_dark_module_once()
    {
        var rows = QrCode.Encode("https://jyj.example/")!;

        var svg = QrCode.Svg("https://jyj.example/", "本页网址的二维码").Markup;

        Assert.StartsWith("<svg class=\"qr\" viewBox=\"0 0 33 33\"", svg);
        Assert.Contains("role=\"img\" aria-label=\"本页网址的二维码\"", svg);
        var strokes = svg[svg.IndexOf("stroke", StringComparison.Ordinal)..];
        var drawn = strokes.Split('h').Skip(1).Sum(part => int.Parse(string.Concat(part.TakeWhile(char.IsAsciiDigit))));
        Assert.Equal(rows.Sum(row => System.Numerics.BitOperations.PopCount(row)), drawn);
    }

    private static string Text(int length)
    {
        var start = "https://jyj.example/"[..Math.Min(20, length)];
        return start + string.Concat(Enumerable.Range(start.Length, length - start.Length).Select(i => (char)('a' + (((i * 7) + length) % 26))));
    }

    private static string Draw(ulong[] rows) => string.Concat(rows.Select(row =>
        string.Concat(Enumerable.Range(0, rows.Length).Select(column => (row >> column & 1) != 0 ? "██" : "  ")).TrimEnd() + "\n"));
}
