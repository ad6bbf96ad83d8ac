using System.Buffers;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Templating;

/// <summary>
/// A style sheet that is a template (<c>….css.scriban</c>): the way for the options of site.yml, such as a colour, to
/// reach CSS without style attributes, which a strict content security policy forbids. It sees <c>options</c> only.
/// </summary>
internal static class StyleSheet
{
    public static string? Render(SourceFile source, Theme theme, DiagnosticBag problems)
    {
        if (ThemeReader.Parse(source, problems) is not { } template)
        {
            return null;
        }

        var css = new ArrayBufferWriter<byte>();
        var context = new ThemeContext(theme, scope: null);
        context.StartPage();
        return ThemeRun.Try(context, template.Template, css, _ => source, problems)
            ? Encoding.UTF8.GetString(css.WrittenSpan)
            : null;
    }
}
