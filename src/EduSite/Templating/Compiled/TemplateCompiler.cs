using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating.Compiled;

/// <summary>Turns Scriban's syntax tree of one template into statements and expressions that run by themselves.</summary>
internal sealed class TemplateCompiler(CompiledTheme theme)
{
    private readonly Dictionary<string, int> _locals = new(StringComparer.Ordinal);

    /// <exception cref="LeftToScriban">The template uses something that only Scriban does.</exception>
    public CompiledTemplate Compile(Template source) => new(theme.NameOf(source), source.SourceFilePath ?? "", Block(source.Page!.Body), _locals);

    private Statement Block(ScriptBlockStatement? block)
    {
        List<Statement> statements =
            [.. (block?.Statements ?? []).Where(one => !one.CanSkipEvaluation).Select(Statement).OfType<Statement>()];
        return statements is [var only] ? only : new Block([.. statements]);
    }

    /// <returns>Null for what writes nothing.</returns>
    private Statement? Statement(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => raw.Text.Length == 0 ? null : new Markup(Encoding.UTF8.GetBytes(raw.Text.ToString())),
        ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Assign(assignment),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call } =>
            Include(call),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "shared" } } call } =>
            Shared(call),
        ScriptExpressionStatement { Expression: null } => null,
        ScriptExpressionStatement output => new Output(Expression(output.Expression)),
        ScriptIfStatement choice => If(choice),
        ScriptElseStatement otherwise => Block(otherwise.Body),
        ScriptCaseStatement choice => new Case(Expression(choice.Value), Block(choice.Body)),
        ScriptWhenStatement branch => When(branch),
        ScriptTableRowStatement => throw new LeftToScriban(),
        ScriptForStatement loop => For(loop),
        ScriptBlockStatement block => Block(block),
        ScriptBreakStatement => new Jump(Flow.Break),
        ScriptContinueStatement => new Jump(Flow.Continue),
        ScriptNopStatement => null,
        _ => throw new LeftToScriban(),
    };

    private If If(ScriptIfStatement choice) =>
        new(Expression(choice.Condition), Block(choice.Then), choice.Else is { } otherwise ? Statement(otherwise) : null);

    private When When(ScriptWhenStatement branch) => new(
        [.. branch.Values.Select(Expression)], Block(branch.Body), branch.Next is { } next ? Statement(next) : null);

    private For For(ScriptForStatement loop)
    {
        if (loop.NamedArguments.Count > 0 || loop.SetContinue || loop.Variable is not ScriptVariableGlobal variable)
        {
            throw new LeftToScriban();
        }

        return new For(
            theme.GlobalSlot(variable.Name),
            theme.GlobalSlot("for"),
            Expression(loop.Iterator),
            Block(loop.Body),
            loop.Else is { } otherwise ? Statement(otherwise) : null);
    }

    private Statement Assign(ScriptAssignExpression assignment)
    {
        if (assignment.EqualToken.TokenType != TokenType.Equal)
        {
            throw new LeftToScriban();
        }

        var value = Expression(assignment.Value);
        return assignment.Target switch
        {
            // What a page gives is read-only, and a function may not be hidden: Scriban says so.
            ScriptVariableGlobal global when !PageGlobals.IsGiven(global.Name) && !theme.Functions.Contains(global.Name) =>
                new AssignGlobal(theme.GlobalSlot(global.Name), value),
            ScriptVariableLocal local => new AssignLocal(LocalSlot(local), value),
            _ => throw new LeftToScriban(),
        };
    }

    private Include Include(ScriptFunctionCall call)
    {
        var arguments = new List<(string Name, Expression Value)>();
        foreach (var argument in call.Arguments.Skip(1))
        {
            arguments.Add(argument is ScriptNamedArgument { Name: { } name, Value: var value }
                ? (name.Name, Expression(value))
                : throw new LeftToScriban());
        }

        return new Include(theme.Partial(NamedPartial(call)), [.. arguments]);
    }

    private Shared Shared(ScriptFunctionCall call) => call.Arguments.Count == 1
        ? new Shared(theme.SharedPartial(NamedPartial(call)), call)
        : throw new LeftToScriban();

    private static string NamedPartial(ScriptFunctionCall call) =>
        call.Arguments.Count > 0 && call.Arguments[0] is ScriptLiteral { Value: string name } ? name : throw new LeftToScriban();

    private Expression Expression(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral literal => new Constant(literal.Value),
        ScriptNestedExpression nested => Expression(nested.Expression),
        ScriptVariableGlobal global => Global(global),
        ScriptVariableLocal local => new LocalVariable(LocalSlot(local)),
        ScriptMemberExpression { Member: ScriptVariableGlobal member } access => new MemberAccess(
            Expression(access.Target), member.Name, access.DotToken.TokenType == TokenType.QuestionDot),
        ScriptIndexerExpression access => new ItemAccess(Expression(access.Target), Expression(access.Index)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new Not(Expression(not.Right)),
        ScriptBinaryExpression binary => Binary(binary),
        ScriptConditionalExpression choice =>
            new Choice(Expression(choice.Condition), Expression(choice.ThenValue), Expression(choice.ElseValue)),
        ScriptFunctionCall call => Call(call, call.Target, [.. call.Arguments]),
        ScriptPipeCall { From: { } from, To: ScriptFunctionCall to } => Call(to, to.Target, [from, .. to.Arguments]),
        ScriptPipeCall { From: { } from, To: ScriptMemberExpression or ScriptVariableGlobal } pipe =>
            Call(pipe.To!, pipe.To, [from]),
        _ => throw new LeftToScriban(),
    };

    private Expression Binary(ScriptBinaryExpression binary)
    {
        var (left, right) = (Expression(binary.Left), Expression(binary.Right));
        return binary.Operator switch
        {
            ScriptBinaryOperator.And => new Both(left, right),
            ScriptBinaryOperator.Or => new Either(left, right),
            var symbol => new Operation(symbol, left, right),
        };
    }

    private GlobalVariable Global(ScriptVariableGlobal variable)
    {
        var known = theme.Functions.TryGetValue(null!, default, variable.Name, out var value) ? value : PageRun.Undefined;
        // Named alone, a function would be called.
        return new GlobalVariable(theme.GlobalSlot(variable.Name), known is IScriptCustomFunction ? PageRun.Undefined : known);
    }

    private int LocalSlot(ScriptVariableLocal variable)
    {
        // $ and $0 are the list of arguments.
        var name = variable.BaseName;
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
        {
            throw new LeftToScriban();
        }

        _locals.TryAdd(name, _locals.Count);
        return _locals[name];
    }

    private Call Call(ScriptNode caller, ScriptExpression? target, ScriptExpression[] arguments)
    {
        var (root, name) = target switch
        {
            ScriptVariableGlobal global => (global.Name, ""),
            ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } member } => (group.Name, member.Name),
            _ => throw new LeftToScriban(),
        };
        var found = theme.Functions[root];
        var function = (name.Length == 0 ? found : (found as ScriptObject)?[name]) as IScriptCustomFunction;
        if (function is null || root is "include" or "shared" || arguments.Any(argument => argument is ScriptNamedArgument) ||
            (function is ThemeFunction && function.RequiredParameterCount != arguments.Length))
        {
            throw new LeftToScriban();
        }

        var isConstant = function is ThemeFunction && arguments.All(argument => argument is ScriptLiteral);
        return new Call(caller, function, theme.GlobalSlot(root), [.. arguments.Select(Expression)], isConstant);
    }
}
