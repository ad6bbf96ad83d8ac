using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>What themes may call: our functions, and those of Scriban's that are pure and safe for Chinese text.</summary>
internal static class ThemeFunctions
{
    public static ScriptObject Create()
    {
        var scriban = TemplateContext.GetDefaultBuiltinObject();
        var functions = new ScriptObject(16);
        // Not here: date (the clock enters once), regex, timespan, and html: it encodes what is encoded already.
        foreach (var name in new[] { "array", "math", "object", "string", "empty", "blank" })
        {
            functions.SetValue(name, scriban[name], readOnly: true);
        }

        Without(functions, "math", "random", "uuid");
        Without(functions, "object", "eval", "eval_template");
        // They cut surrogate pairs in half and take a run of Han for one word: text.truncate does better.
        Without(functions, "string", "truncate", "truncatewords");

        functions.SetValue("include", new ThemeFunction(
            1, (context, caller, arguments) => Include(context, caller, arguments), takesMore: true), readOnly: true);
        functions.SetValue("shared", new ThemeFunction(1, (context, caller, arguments) =>
            context.Share(PartialOf(context, caller, arguments), caller)), readOnly: true);
        functions.SetValue("asset", new ThemeFunction(1, (context, caller, arguments) =>
            context.Scope.Url(AssetOf(context, caller, arguments).Route)), readOnly: true);
        functions.SetValue("integrity", new ThemeFunction(1, (context, caller, arguments) =>
            AssetOf(context, caller, arguments).Integrity), readOnly: true);
        functions.SetValue("link", new ThemeFunction(1, Link), readOnly: true);
        functions.SetValue("external", new ThemeFunction(1, (context, caller, arguments) =>
            context.Scope.ExternalLinks.AttributesOf(TextOf(context, arguments[0]))), readOnly: true);
        functions.SetValue("text", Text(), readOnly: true);
        functions.SetValue("color", ColorFunctions.Create(), readOnly: true);
        return functions;
    }

    /// <summary>The first <paramref name="length"/> characters and <c>……</c>; a shorter text as it is.</summary>
    internal static string Truncate(string text, int length)
    {
        var kept = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length-- <= 0)
            {
                return text[..kept] + "……";
            }

            kept += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static ScriptObject Text()
    {
        var text = new ScriptObject(2);
        text.SetValue("truncate", new ThemeFunction(2, (context, caller, arguments) =>
            Truncate(TextOf(context, arguments[0]), context.ToInt(caller.Span, arguments[1]))), readOnly: true);
        text.SetValue("number", new ThemeFunction(1, (context, caller, arguments) =>
            Number(context.ToObject<decimal>(caller.Span, arguments[0]))), readOnly: true);
        return text;
    }

    private static string Number(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    private static Html? Include(ThemeContext context, ScriptNode caller, ScriptArray arguments)
    {
        var partial = PartialOf(context, caller, arguments);
        if (caller.Parent is ScriptExpressionStatement)
        {
            context.Include(partial, arguments, caller);
            return null;
        }

        IScriptOutput? written;
        context.PushOutput();
        try
        {
            context.Include(partial, arguments, caller);
        }
        finally
        {
            written = context.PopOutput();
        }

        return new Html(written.ToString() ?? "");
    }

    private static Template PartialOf(ThemeContext context, ScriptNode caller, ScriptArray arguments)
    {
        var name = TextOf(context, arguments[0]);
        return context.Theme.FindPartial(name) ?? throw new ThemeFault(
            caller.Span, ThemeRules.PartialMissing, name, Nearest(name, context.Theme.PartialNames));
    }

    private static ThemeAsset AssetOf(ThemeContext context, ScriptNode caller, ScriptArray arguments)
    {
        var name = TextOf(context, arguments[0]);
        return context.Theme.Assets.Find(name) ?? throw new ThemeFault(
            caller.Span, ThemeRules.AssetMissing, name, Nearest(name, context.Theme.Assets.Names));
    }

    private static string Link(ThemeContext context, ScriptNode caller, ScriptArray arguments)
    {
        var address = TextOf(context, arguments[0]);
        return Route.TryParse(address, out var route) && context.Scope.Has(route)
            ? context.Scope.Url(route)
            : throw new ThemeFault(caller.Span, ThemeRules.LinkDead, address);
    }

    private static string TextOf(ThemeContext context, object? value) => context.ObjectToString(value) ?? "";

    private static string Nearest(string name, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.Ordinal).ToList();
        return NearestName.Find(name, known) ?? string.Join(", ", known);
    }

    private static void Without(ScriptObject functions, string name, params ReadOnlySpan<string> members)
    {
        var group = (ScriptObject)functions[name]!;
        foreach (var member in members)
        {
            group.Remove(member);
        }
    }
}
