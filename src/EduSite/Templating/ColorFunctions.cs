using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>
/// What style sheets make of the site's colours at build time, so that a colour anybody chooses stays readable in every
/// scheme and no browser has to know how to mix.
/// </summary>
internal static class ColorFunctions
{
    public static ScriptObject Create()
    {
        var color = new ScriptObject(2);
        color.SetValue("mix", new ThemeFunction(3, (context, caller, arguments) => Of(context, caller, arguments[0])
            .Mix(Of(context, caller, arguments[1]), Share(context, caller, arguments[2])).ToString()), readOnly: true);
        color.SetValue("readable", new ThemeFunction(3, Readable), readOnly: true);
        return color;
    }

    private static string Readable(ThemeContext context, ScriptNode caller, ScriptArray arguments)
    {
        var color = Of(context, caller, arguments[0]);
        var others = arguments[1] is ScriptArray list ? list : [arguments[1]];
        var ratio = context.ToObject<double>(caller.Span, arguments[2]);
        return (color.Readable([.. others.Select(other => Of(context, caller, other))], ratio) ?? color).ToString();
    }

    private static double Share(ThemeContext context, ScriptNode caller, object? value) =>
        Math.Clamp(context.ToObject<double>(caller.Span, value), 0, 1);

    private static Rgb Of(ThemeContext context, ScriptNode caller, object? value) =>
        Rgb.Parse(context.ObjectToString(value) ?? "") ??
        throw new ScriptRuntimeException(caller.Span, $"{value} is no color (#rgb or #rrggbb)");
}
