using System.Collections;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>
/// Scriban with the manners that themes need: text is encoded, a misspelt name is a mistake, nothing is cut off
/// silently, no .NET object can be looked into. Belongs to one thread; making one costs as much as rendering a page.
/// </summary>
internal sealed class ThemeContext : TemplateContext
{
    /// <summary>More than any honest page needs; without an end, <c>while true</c> would hang the build.</summary>
    public const int MaximumSteps = 1_000_000;

    public const int MaximumIncludeDepth = 32;

    private readonly ViewScope? _scope;
    private readonly Dictionary<Template, Remembered<Html>> _shared = [];
    private int _steps;
    private int _includeDepth;

    /// <param name="scope">Null for a style sheet: it is made before there is a site, and is no HTML.</param>
    public ThemeContext(Theme theme, ViewScope? scope)
        : base(ThemeFunctions.Create())
    {
        Theme = theme;
        _scope = scope;
        Options = theme.Options.Show();
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        TryGetMember = UnknownMember;
        TryGetVariable = UnknownVariable;
        LoopLimit = 0;
        LimitToString = 0;
        OutputLimit = 0;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
        AutoIndent = false;
    }

    public Theme Theme { get; }

    public ScriptObject Options { get; }

    public ViewScope Scope => _scope ?? throw new InvalidOperationException("a style sheet sees no views");

    /// <summary>Begins a page, with <c>options</c>; what else it gives is added by the caller.</summary>
    public ScriptObject StartPage()
    {
        _steps = 0;
        var globals = new ScriptObject(4);
        globals.SetValue("options", Options, readOnly: true);
        PushGlobal(globals);
        return globals;
    }

    /// <summary>
    /// Encodes everything but <see cref="Html"/> and what a <c>capture</c> collected, which was encoded on its way there.
    /// </summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html html:
                Write(html.ToString());
                break;
            case IScriptOutput captured:
                Write(captured.ToString());
                break;
            default:
                var text = textAsObject as string ?? ObjectToString(textAsObject);
                Write(_scope is not null && text is not null ? Html.EncodeText(text) : text);
                break;
        }

        return this;
    }

    /// <summary>Beside null and false, an empty text and an empty list are false: as in <c>if report.attachments</c>.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        Html html => !html.IsEmpty,
        _ => base.ToBool(span, value),
    };

    /// <summary>Renders a partial into the current output.</summary>
    public void Include(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        EnterInclude(partial, caller);
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            foreach (var argument in (caller as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>() ?? [])
            {
                var name = argument.Name!.Name;
                arguments.TryGetValue(this, argument.Span, name, out var value);
                SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value, asReadOnly: false, force: true);
            }

            Evaluate(partial.Page!);
        }
        finally
        {
            PopLocal();
            _includeDepth--;
        }
    }

    /// <summary>
    /// A partial that is the same on every page, rendered once. It sees <c>site</c> and <c>options</c> only and from no
    /// page in particular, so that it cannot differ.
    /// </summary>
    public Html Share(Template partial, ScriptNode caller)
    {
        if (!_shared.TryGetValue(partial, out var known))
        {
            _shared[partial] = known = Scope.Reads.Remember(() => RenderShared(partial, caller));
        }

        return Scope.Reads.Recall(known);
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) =>
        ++_steps <= MaximumSteps ? true : throw new ThemeFault(loop.Span, ThemeRules.LoopEndless);

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string => base.GetMemberAccessorImpl(target),
        IList => ListAccessor.Default,
        _ => NullAccessor.Default,
    };

    private Html RenderShared(Template partial, ScriptNode caller)
    {
        EnterInclude(partial, caller);
        var context = new ThemeContext(Theme, Scope.SiteWide()) { _includeDepth = _includeDepth };
        context.StartPage().SetValue("site", SiteViews.Site.Show(Scope.Config), readOnly: true);
        context.PushOutput();
        context.Evaluate(partial.Page!);
        _includeDepth--;
        return new Html(context.PopOutput().ToString()!);
    }

    /// <summary>The page that is being written depends on a template. A style sheet is made anew by every build.</summary>
    public void Note(Template template) => _scope?.Reads.Add(FactKind.Template, Theme.NameOf(template));

    private void EnterInclude(Template partial, ScriptNode caller)
    {
        if (++_includeDepth > MaximumIncludeDepth)
        {
            throw new ThemeFault(caller.Span, ThemeRules.IncludeEndless, partial.SourceFilePath ?? "");
        }

        Note(partial);
    }

    private static bool UnknownMember(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var (kind, names) = target switch
        {
            IView view => (view.Type.Name, view.GetMembers()),
            IScriptObject known => ("object", known.GetMembers()),
            IList => ("list", ["size"]),
            string => ("text", ["size"]),
            Html => ("html", []),
            _ => (context.GetTypeName(target), []),
        };
        value = null;
        throw new ThemeFault(span, ThemeRules.MemberUnknown, member, kind, Suggest(member, names));
    }

    private static bool UnknownVariable(
        TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var globals = (context.CurrentGlobal?.GetMembers() ?? []).Concat(context.BuiltinObject.GetMembers());
        value = null;
        throw new ThemeFault(span, ThemeRules.VariableUnknown, variable.ToString(), Suggest(variable.Name, globals));
    }

    /// <summary>The nearest name, or all there are.</summary>
    private static string Suggest(string name, IEnumerable<string> candidates)
    {
        var names = candidates.Distinct().Order(StringComparer.Ordinal).ToList();
        return NearestName.Find(name, names) ?? (names.Count > 0 ? string.Join(", ", names) : "—");
    }
}
