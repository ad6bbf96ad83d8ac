using System.Text;
using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void Line_ends_of_every_system_become_LF_and_the_first_of_Windows_is_remembered()
    {
        var text = SourceText.From("a\nb\r\nc\rd");

        Assert.Equal("a\nb\nc\nd", text.Content);
        Assert.Equal(3, text.FirstCarriageReturn);
        Assert.Equal(4, text.LineCount);
        Assert.Equal("d", text.Line(4).ToString());
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_remembered()
    {
        var text = SourceText.Decode([0xEF, 0xBB, 0xBF, .. "标题"u8]);

        Assert.Equal("标题", text.Content);
        Assert.True(text.HadByteOrderMark);
        Assert.Null(text.Fault);
    }

    [Fact]
    public void Offsets_and_positions_are_two_names_of_one_place()
    {
        var text = SourceText.From("标题\n\n正文。");

        for (var offset = 0; offset <= text.Content.Length; offset++)
        {
            Assert.Equal(offset, text.Offset(text.Position(offset)));
        }

        Assert.Equal(new TextPosition(3, 2), text.Position(5));
        Assert.Equal(new TextPosition(3, 4), text.Position(99));
        Assert.Equal(new TextPosition(1, 1), text.Position(-1));
    }

    [Theory]
    [InlineData(1, 99, 2)]
    [InlineData(1, 3, 2)]
    [InlineData(2, 7, 3)]
    [InlineData(3, 99, 7)]
    [InlineData(9, 1, 4)]
    [InlineData(0, 0, 0)]
    public void A_column_past_the_end_of_its_line_is_the_end_of_the_line(int line, int column, int offset) =>
        Assert.Equal(offset, SourceText.From("标题\n\n正文。").Offset(new TextPosition(line, column)));

    [Fact]
    public void GBK_is_recognised_and_shown_as_text()
    {
        var text = SourceText.Decode([.. "title: a\r\n"u8, .. CodePage(936).GetBytes("标题\r\n正文")]);

        Assert.Equal("title: a\n标题\n正文", text.Content);
        Assert.Equal(new EncodingFault(9, SuspectedEncoding.Gbk), text.Fault);
    }

    [Fact]
    public void The_four_byte_characters_of_GB18030_count_as_GBK()
    {
        var text = SourceText.Decode(CodePage(54936).GetBytes("标题㐀𠮷"));

        Assert.Equal("标题㐀𠮷", text.Content);
        Assert.Equal(SuspectedEncoding.Gbk, text.Fault?.Suspect);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void UTF8_that_breaks_off_inside_its_last_character_is_not_GBK(int missing)
    {
        var text = SourceText.Decode("标题"u8[..^missing]);

        Assert.Equal(new EncodingFault(1, SuspectedEncoding.Unknown), text.Fault);
        Assert.StartsWith("标", text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_still_shown()
    {
        var text = SourceText.Decode([.. "标题"u8, 0xFF, 0x20, .. "a"u8]);

        Assert.Equal("标题ÿ a", text.Content);
        Assert.Equal(new EncodingFault(2, SuspectedEncoding.Unknown), text.Fault);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void UTF16_is_recognised_with_and_without_its_byte_order_mark(bool bigEndian, bool withMark)
    {
        var encoding = new UnicodeEncoding(bigEndian, withMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("---\r\ntitle: 标题\r\n---\r\n")];

        var text = SourceText.Decode(bytes);

        Assert.Equal("---\ntitle: 标题\n---\n", text.Content);
        Assert.Equal(new EncodingFault(0, SuspectedEncoding.Utf16), text.Fault);
    }

    [Fact]
    public void UTF16_of_ASCII_alone_is_recognised_too() =>
        Assert.Equal(SuspectedEncoding.Utf16, SourceText.Decode(Encoding.Unicode.GetBytes("# a\n")).Fault?.Suspect);

    [Fact]
    public void A_single_NUL_in_UTF8_does_not_make_it_UTF16()
    {
        var text = SourceText.Decode("标题\0正文"u8);

        Assert.Null(text.Fault);
        Assert.Equal("标题\0正文", text.Content);
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    [Fact]
    public void GBK_is_told_from_its_first_character_even_where_that_happens_to_be_UTF_8()
    {
        var text = SourceText.Decode(CodePage(936).GetBytes("title: 通知\n正文\n"));

        Assert.Equal(new EncodingFault(7, SuspectedEncoding.Gbk), text.Fault);
        Assert.Equal("title: 通知\n正文\n", text.Content);
    }
}
