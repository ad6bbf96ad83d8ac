using System.Text;
using EduSite.Model;

namespace EduSite.Media.Tests;

public sealed class SvgCleanerTests
{
    [Fact]
    public void What_drawing_programs_note_for_themselves_goes()
    {
        const string Drawing =
            """
            <?xml version="1.0"?>
            <!-- drawn by 王某 -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
              xmlns:xlink="http://www.w3.org/1999/xlink" width="40px" height="30" inkscape:export-filename="C:\Users\wang\a.png"><metadata><who/></metadata><inkscape:view/><title>图</title><defs><path id="p" d="M0 0L1 1"/></defs><use xlink:href="#p" fill="url(#g)"/></svg>
            """;

        var image = SvgCleaner.Develop(Encoding.UTF8.GetBytes(Drawing));

        Assert.Equal((40, 30), (image.Width, image.Height));
        Assert.Equal(
            "<svg width=\"40px\" height=\"30\" xmlns=\"http://www.w3.org/2000/svg\"><title>图</title><defs><path id=\"p\" d=\"M0 0L1 1\" /></defs>" +
            "<use xlink:href=\"#p\" fill=\"url(#g)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" /></svg>",
            Encoding.UTF8.GetString(image.Variants.Single().Read()));
    }

    [Fact]
    public void Without_a_size_the_view_box_gives_it()
    {
        var image = SvgCleaner.Develop(Sample.Svg("<path/>"));

        Assert.Equal((40, 30), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<g onclick=\"alert(1)\"/>", "onclick")]
    [InlineData("<foreignObject/>", "<foreignObject>")]
    [InlineData("<a href=\"javascript:alert(1)\"/>", "href: javascript:")]
    [InlineData("<image href=\"https://a.cn/x.png\"/>", "href=\"https://a.cn/x.png\"")]
    [InlineData("<image href=\"data:image/png;base64,AA\"/>", "href=\"data:image/png;base64,AA\"")]
    [InlineData("<g style=\"fill:url(https://a.cn/x)\"/>", "style: url(https://a.cn/x)")]
    [InlineData("<g fill=\"url('//a.cn/x')\"/>", "fill: url('//a.cn/x')")]
    [InlineData("<style>@import 'a.css';</style>", "style: @import")]
    [InlineData("<style><![CDATA[g{fill:u\\72l(//a.cn)}]]></style>", "style: \\")]
    [InlineData("<set attributeName=\"xlink:href\" to=\"javascript&#58;1\"/>", "attributeName=\"xlink:href\"")]
    [InlineData("<animate attributeName=\"onload\"/>", "attributeName=\"onload\"")]
    public void What_could_run_or_fetch_something_is_refused(string content, string detail) =>
        Assert.Equal(new ImageFault(ImageFaultKind.Unsafe, detail), SvgCleaner.Develop(Sample.Svg(content)).Fault);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e;</text></svg>")]
    [InlineData("<svg/>")]
    public void What_is_no_svg_is_broken(string document) =>
        Assert.Equal(ImageFaultKind.Broken, SvgCleaner.Develop(Encoding.UTF8.GetBytes(document)).Fault?.Kind);
}
