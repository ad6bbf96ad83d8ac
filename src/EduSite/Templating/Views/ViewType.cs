using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduSite.Templating.Views;

/// <summary>A member that themes may use. The kind is one of the words that <c>themes/README.md</c> explains.</summary>
internal abstract record Member(string Name, string Kind);

/// <summary>A member with the way to its value; null prints nothing.</summary>
internal sealed record Member<T>(string Name, string Kind, Func<T, ViewScope, object?> Get) : Member(Name, Kind)
{
    public Member(string name, string kind, Func<T, object?> get)
        : this(name, kind, (subject, _) => get(subject))
    {
    }
}

/// <summary>The members of one kind of view: the one place where they are listed. Frozen.</summary>
internal abstract class ViewType(string name, ImmutableArray<Member> members)
{
    public string Name => name;

    public ImmutableArray<Member> Members => members;

    public abstract Member? Find(string member);
}

internal sealed class ViewType<T>(string name, params ImmutableArray<Member<T>> members)
    : ViewType(name, ImmutableArray<Member>.CastUp(members))
    where T : notnull
{
    private readonly FrozenDictionary<string, Member<T>> _byName =
        members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);

    public override Member<T>? Find(string member) => _byName.GetValueOrDefault(member);

    public View<T> Show(T subject) => new(this, subject);

    public View<T>? ShowIfAny(T? subject) => subject is null ? null : new View<T>(this, subject);

    /// <summary>The things as a list of views; nothing is copied.</summary>
    public ViewList<T> ShowAll(ImmutableArray<T> subjects) => new(subjects, Show);
}
