using System.Collections;
using System.Text;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EduSite.Templating.Compiled;

/// <summary>What the compiled templates of one worker share while a page is written.</summary>
/// <param name="globals">How many global names the theme's templates use.</param>
internal sealed class PageRun(ThemeContext context, int globals, TemplateClock? clock)
{
    /// <summary>Marks a variable that has no value: to read it is a mistake.</summary>
    public static readonly object Undefined = new();

    private readonly Dictionary<Template, Remembered<byte[]>> _shared = [];
    private int _steps;

    public ThemeContext Context => context;

    public PageReads Reads => context.Scope.Reads;

    /// <summary>Null when nobody asks how long templates take.</summary>
    public TemplateClock? Clock => clock;

    public PageBuffer Output { get; private set; } = new();

    public object?[] Globals { get; } = new object?[globals];

    /// <summary>How many loops have set each global just now; a template that assigns to it then is left to Scriban.</summary>
    public int[] Looping { get; } = new int[globals];

    /// <summary>The <c>$</c> variables of the template that runs.</summary>
    public object?[] Locals { get; set; } = [];

    /// <summary>What the <c>when</c> of the innermost <c>case</c> compare with.</summary>
    public object? CaseValue { get; set; }

    public int Depth { get; set; }

    /// <summary>The value of a call whose arguments never change, such as the address of an asset.</summary>
    public Dictionary<Expression, Remembered<object?>> Constants { get; } = [];

    public void Start(PageBuffer output)
    {
        Output = output;
        Array.Fill(Globals, Undefined);
        Array.Clear(Looping);
        _steps = 0;
        Depth = 0;
    }

    public void Step()
    {
        if (++_steps > ThemeContext.MaximumSteps)
        {
            throw new LeftToScriban();
        }
    }

    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Output.WriteText(text);
                break;
            case Html html:
                Output.WriteMarkup(html.ToString());
                break;
            case int number:
                Output.WriteNumber(number);
                break;
            case IScriptOutput or IScriptCustomFunction:
                throw new LeftToScriban();
            default:
                Output.WriteText(context.ObjectToString(value) ?? "");
                break;
        }
    }

    /// <summary>The same as <see cref="ThemeContext.ToBool"/>, with the frequent types first.</summary>
    public bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        IView => true,
        ICollection list => list.Count > 0,
        _ => context.ToBool(default, value),
    };

    public void WriteShared(Template partial, ScriptNode caller)
    {
        if (!_shared.TryGetValue(partial, out var markup))
        {
            _shared[partial] = markup = Reads.Remember(() => Encoding.UTF8.GetBytes(context.Share(partial, caller).ToString()));
        }

        Output.Write(Reads.Recall(markup));
    }
}
