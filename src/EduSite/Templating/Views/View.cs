using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace EduSite.Templating.Views;

/// <summary>
/// What a theme sees of one thing: named members, read-only, computed when asked, found without reflection. Two views
/// are equal when they show the same thing, so that a theme may write <c>column == page.column</c>.
/// </summary>
internal sealed class View<T>(ViewType<T> type, T subject) : IView
    where T : notnull
{
    public ViewType Type => type;

    public int Count => type.Members.Length;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    private T Subject => subject;

    public object? Get(Member member, ViewScope scope) => ((Member<T>)member).Get(subject, scope);

    public IEnumerable<string> GetMembers() => type.Members.Select(member => member.Name);

    public bool Contains(string member) => type.Find(member) is not null;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = type.Find(member);
        value = found?.Get(subject, ((ThemeContext)context!).Scope);
        return found is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public override bool Equals(object? obj) =>
        obj is View<T> other && other.Type == Type && other.Subject.Equals(subject);

    public override int GetHashCode() => subject.GetHashCode();

    public override string ToString() => type.Name;
}

internal interface IView : IScriptObject
{
    ViewType Type { get; }

    /// <param name="member">One of <see cref="Type"/>.</param>
    object? Get(Member member, ViewScope scope);
}
