using System.Buffers;
using EduSite.Diagnostics;
using EduSite.Model;
using Scriban;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>Runs a template, and turns whatever goes wrong in it into a diagnostic at its place in the theme.</summary>
internal static class ThemeRun
{
    public static bool Try(
        ThemeContext context,
        Template template,
        IBufferWriter<byte> output,
        Func<string, SourceFile?> findSource,
        DiagnosticBag problems)
    {
        context.PushOutput(new Utf8Output(output));
        try
        {
            context.Evaluate(template.Page!);
            return true;
        }
        catch (ScriptRuntimeException exception)
        {
            problems.AddOnce(Describe(exception, template, findSource));
            return false;
        }
        finally
        {
            context.PopOutput();
        }
    }

    private static Diagnostic Describe(
        ScriptRuntimeException exception, Template template, Func<string, SourceFile?> findSource)
    {
        var (rule, arguments) = exception is ThemeFault fault
            ? (fault.Rule, fault.Arguments)
            : (ThemeRules.Runtime, [exception.OriginalMessage]);
        var path = exception.Span.FileName is { Length: > 0 } file ? file : template.SourceFilePath ?? "";
        return findSource(path) is { } source
            ? Diagnostic.At(source, ThemeReader.SpanOf(exception.Span), rule, arguments)
            : Diagnostic.At(SitePath.Of(path), rule, arguments);
    }
}
