using CsCheck;
using EduSite.Markdown;

namespace EduSite.Tests.Markdown;

public sealed class PrintableTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Const("教育局，"),
            Gen.Const("plain\t\r\n"),
            Gen.Const("𠮷"),
            Gen.Char.Select(c => c.ToString()),
            Gen.Char['\uD7FE', '\uE001'].Select(c => c.ToString()))
        .Array[0, 24].Select(string.Concat);

    [Fact]
    public void The_first_forbidden_character_is_found_wherever_it_stands()
    {
        Text.Sample(text => Assert.Equal(FirstForbidden(text), PrintableText.IndexOfForbidden(text)), iter: 5000);
    }

    [Fact]
    public void A_pair_across_any_offset_is_no_mistake_and_its_halves_are()
    {
        for (var before = 0; before < 70; before++)
        {
            var text = new string('汉', before);

            Assert.Equal(-1, PrintableText.IndexOfForbidden(text + "𠮷" + text));
            Assert.Equal(before, PrintableText.IndexOfForbidden(text + "\uD83D" + text));
            Assert.Equal(before, PrintableText.IndexOfForbidden(text + "\uDE00"));
            Assert.Equal(before + 2, PrintableText.IndexOfForbidden(text + "𠮷\uFFFE\0", before));
        }
    }

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if ((char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r')) || char.IsSurrogate(text[i]) ||
                text[i] is (>= '\uFDD0' and <= '\uFDEF') or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }
}
