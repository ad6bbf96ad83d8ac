using System.Collections;
using EduSite.Templating.Views;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating.Compiled;

/// <summary>Part of a template that has a value. Frozen, and shared by all workers.</summary>
internal abstract class Expression
{
    public abstract object? Evaluate(PageRun run);
}

internal sealed class Constant(object? value) : Expression
{
    public override object? Evaluate(PageRun run) => value;
}

/// <summary>A variable of the page: one that is given, assigned or set by a loop.</summary>
/// <param name="known">A value of the same name that every template has, such as <c>empty</c>; else undefined.</param>
internal sealed class GlobalVariable(int slot, object? known) : Expression
{
    public override object? Evaluate(PageRun run)
    {
        var value = run.Globals[slot];
        if (value == PageRun.Undefined)
        {
            value = known;
        }

        return value == PageRun.Undefined ? throw new LeftToScriban() : value;
    }
}

/// <summary>A <c>$</c> variable: a parameter of a partial.</summary>
internal sealed class LocalVariable(int slot) : Expression
{
    public override object? Evaluate(PageRun run)
    {
        var value = run.Locals[slot];
        return value == PageRun.Undefined ? throw new LeftToScriban() : value;
    }
}

/// <summary>A member of a view, a list, a text or a loop.</summary>
/// <param name="isOptional">Whether <c>?.</c> was written.</param>
internal sealed class MemberAccess(Expression target, string name, bool isOptional) : Expression
{
    /// <summary>The member as found the last time: nearly always the one wanted next. Replaced as a whole.</summary>
    private Found? _found;

    public override object? Evaluate(PageRun run)
    {
        var value = target.Evaluate(run);
        if (value is IView view)
        {
            var found = _found;
            if (found is null || found.Type != view.Type)
            {
                found = new Found(view.Type, view.Type.Find(name) ?? throw new LeftToScriban());
                _found = found;
            }

            return view.Get(found.Member, run.Context.Scope);
        }

        return value switch
        {
            null when isOptional => null,
            LoopState loop => loop.Get(name),
            IList list when name == "size" => list.Count,
            string text when name == "size" => text.Length,
            ScriptObject known when known.TryGetValue(run.Context, default, name, out var member) &&
                                    member is not IScriptCustomFunction => member,
            _ => throw new LeftToScriban(),
        };
    }

    private sealed record Found(ViewType Type, Member Member);
}

internal sealed class ItemAccess(Expression target, Expression index) : Expression
{
    public override object? Evaluate(PageRun run) =>
        target.Evaluate(run) is IList list && index.Evaluate(run) is int at && at >= 0 && at < list.Count
            ? list[at]
            : throw new LeftToScriban();
}

internal sealed class Not(Expression value) : Expression
{
    public override object? Evaluate(PageRun run) => !run.IsTrue(value.Evaluate(run));
}

internal sealed class Both(Expression left, Expression right) : Expression
{
    public override object? Evaluate(PageRun run) => run.IsTrue(left.Evaluate(run)) && run.IsTrue(right.Evaluate(run));
}

internal sealed class Either(Expression left, Expression right) : Expression
{
    public override object? Evaluate(PageRun run) => run.IsTrue(left.Evaluate(run)) || run.IsTrue(right.Evaluate(run));
}

internal sealed class Choice(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override object? Evaluate(PageRun run) =>
        run.IsTrue(condition.Evaluate(run)) ? then.Evaluate(run) : otherwise.Evaluate(run);
}

/// <summary>Comparison, arithmetic and <c>??</c>: the frequent cases here, all others by Scriban's own operators.</summary>
internal sealed class Operation(ScriptBinaryOperator symbol, Expression left, Expression right) : Expression
{
    public override object? Evaluate(PageRun run) => Apply(run, symbol, left.Evaluate(run), right.Evaluate(run));

    public static object? Apply(PageRun run, ScriptBinaryOperator symbol, object? left, object? right) =>
        (symbol, left, right) switch
        {
            (ScriptBinaryOperator.CompareEqual, string one, string other) => one == other,
            (ScriptBinaryOperator.CompareNotEqual, string one, string other) => one != other,
            (ScriptBinaryOperator.CompareEqual, int one, int other) => one == other,
            (ScriptBinaryOperator.CompareGreater, int one, int other) => one > other,
            (ScriptBinaryOperator.CompareGreaterOrEqual, int one, int other) => one >= other,
            (ScriptBinaryOperator.CompareLess, int one, int other) => one < other,
            (ScriptBinaryOperator.CompareEqual, IView one, IView other) => one.Equals(other),
            _ => ScriptBinaryExpression.Evaluate(run.Context, default, symbol, left, right),
        };
}

/// <summary>A call of a theme function or of one of Scriban's own.</summary>
/// <param name="slot">The global of the function's name: a variable of that name would hide it.</param>
internal sealed class Call(
    ScriptNode caller, IScriptCustomFunction function, int slot, Expression[] arguments, bool isConstant) : Expression
{
    public override object? Evaluate(PageRun run)
    {
        if (run.Globals[slot] != PageRun.Undefined)
        {
            throw new LeftToScriban();
        }

        if (!isConstant)
        {
            return Invoke(run);
        }

        if (!run.Constants.TryGetValue(this, out var value))
        {
            run.Constants[this] = value = run.Reads.Remember(() => Invoke(run));
        }

        return run.Reads.Recall(value);
    }

    private object? Invoke(PageRun run)
    {
        var values = new ScriptArray(arguments.Length);
        foreach (var argument in arguments)
        {
            values.Add(argument.Evaluate(run));
        }

        return ScriptFunctionCall.Call(run.Context, caller, function, values);
    }
}
