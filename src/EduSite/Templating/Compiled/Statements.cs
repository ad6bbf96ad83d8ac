using System.Collections;
using Scriban;
using Scriban.Syntax;

namespace EduSite.Templating.Compiled;

/// <summary>How a statement ended: whether the loop around it goes on.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
}

/// <summary>Part of a template that writes or changes something. Frozen, and shared by all workers.</summary>
internal abstract class Statement
{
    public abstract Flow Run(PageRun run);
}

internal sealed class Markup(byte[] utf8) : Statement
{
    public override Flow Run(PageRun run)
    {
        run.Output.Write(utf8);
        return Flow.Next;
    }
}

internal sealed class Output(Expression value) : Statement
{
    public override Flow Run(PageRun run)
    {
        run.Write(value.Evaluate(run));
        return Flow.Next;
    }
}

internal sealed class Block(Statement[] statements) : Statement
{
    public override Flow Run(PageRun run)
    {
        foreach (var statement in statements)
        {
            if (statement.Run(run) is not Flow.Next and var flow)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}

internal sealed class Jump(Flow flow) : Statement
{
    public override Flow Run(PageRun run) => flow;
}

internal sealed class If(Expression condition, Statement then, Statement? otherwise) : Statement
{
    public override Flow Run(PageRun run) =>
        run.IsTrue(condition.Evaluate(run)) ? then.Run(run) : otherwise?.Run(run) ?? Flow.Next;
}

/// <param name="body">Its first statement that counts is a <see cref="When"/>.</param>
internal sealed class Case(Expression value, Statement body) : Statement
{
    public override Flow Run(PageRun run)
    {
        var outer = run.CaseValue;
        run.CaseValue = value.Evaluate(run);
        var flow = body.Run(run);
        run.CaseValue = outer;
        return flow;
    }
}

internal sealed class When(Expression[] values, Statement body, Statement? next) : Statement
{
    public override Flow Run(PageRun run)
    {
        var subject = run.CaseValue;
        foreach (var value in values)
        {
            if (Operation.Apply(run, ScriptBinaryOperator.CompareEqual, subject, value.Evaluate(run)) is true)
            {
                return body.Run(run);
            }
        }

        return next?.Run(run) ?? Flow.Next;
    }
}

/// <param name="slot">The global that is assigned.</param>
internal sealed class AssignGlobal(int slot, Expression value) : Statement
{
    public override Flow Run(PageRun run)
    {
        var assigned = value.Evaluate(run);
        if (run.Looping[slot] > 0)
        {
            throw new LeftToScriban();
        }

        run.Globals[slot] = assigned;
        return Flow.Next;
    }
}

internal sealed class AssignLocal(int slot, Expression value) : Statement
{
    public override Flow Run(PageRun run)
    {
        run.Locals[slot] = value.Evaluate(run);
        return Flow.Next;
    }
}

/// <param name="slot">The global that holds the item.</param>
/// <param name="stateSlot">The global <c>for</c>.</param>
internal sealed class For(int slot, int stateSlot, Expression items, Statement body, Statement? otherwise) : Statement
{
    public override Flow Run(PageRun run)
    {
        switch (items.Evaluate(run))
        {
            case null:
                return Flow.Next;
            case IList list:
                return Walk(run, list);
            case IEnumerable made and not string:
                return Walk(run, made.Cast<object?>().ToList());
            default:
                throw new LeftToScriban();
        }
    }

    private Flow Walk(PageRun run, IList list)
    {
        if (list.Count == 0)
        {
            return otherwise?.Run(run) ?? Flow.Next;
        }

        var globals = run.Globals;
        var (outerItem, outerState) = (globals[slot], globals[stateSlot]);
        var state = new LoopState(list.Count);
        globals[stateSlot] = state;
        run.Looping[slot]++;
        for (; state.Index < state.Count; state.Index++)
        {
            run.Step();
            globals[slot] = list[state.Index];
            if (body.Run(run) == Flow.Break)
            {
                break;
            }
        }

        run.Looping[slot]--;
        globals[slot] = outerItem;
        globals[stateSlot] = outerState;
        return Flow.Next;
    }
}

/// <summary>What <c>for.last</c> and its like tell.</summary>
internal sealed class LoopState(int count)
{
    public int Count => count;

    public int Index { get; set; }

    public object Get(string member) => member switch
    {
        "index" => Index,
        "rindex" => count - 1 - Index,
        "first" => Index == 0,
        "last" => Index == count - 1,
        "even" => Index % 2 == 0,
        "odd" => Index % 2 != 0,
        "length" => count,
        _ => throw new LeftToScriban(),
    };
}

/// <summary>A partial, with what it is given.</summary>
internal sealed class Include(CompiledTemplate partial, (string Name, Expression Value)[] arguments) : Statement
{
    public override Flow Run(PageRun run)
    {
        if (run.Depth == ThemeContext.MaximumIncludeDepth)
        {
            throw new LeftToScriban();
        }

        var locals = partial.NewLocals();
        foreach (var (name, value) in arguments)
        {
            var given = value.Evaluate(run);
            if (partial.LocalSlot(name) is { } slot)
            {
                locals[slot] = given;
            }
        }

        var outer = run.Locals;
        run.Locals = locals;
        run.Depth++;
        partial.Run(run);
        run.Depth--;
        run.Locals = outer;
        return Flow.Next;
    }
}

internal sealed class Shared(Template partial, ScriptNode caller) : Statement
{
    public override Flow Run(PageRun run)
    {
        run.WriteShared(partial, caller);
        return Flow.Next;
    }
}
