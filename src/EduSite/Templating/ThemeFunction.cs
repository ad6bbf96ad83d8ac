using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>One function for themes: a delegate with a fixed number of arguments, found without reflection.</summary>
internal sealed class ThemeFunction(
    int parameters,
    Func<ThemeContext, ScriptNode, ScriptArray, object?> body,
    bool takesMore = false) : IScriptCustomFunction
{
    public int RequiredParameterCount => parameters;

    public int ParameterCount => parameters;

    public ScriptVarParamKind VarParamKind => takesMore ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        body((ThemeContext)context, callerContext ?? context.CurrentNode!, arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
