using System.Collections;
using System.Collections.Immutable;

namespace EduSite.Templating.Views;

/// <summary>A read-only list for themes that makes each item when it is asked for; nothing is copied.</summary>
internal sealed class ViewList<T>(ImmutableArray<T> items, int limit, Func<T, object?> view) : IList
{
    public ViewList(ImmutableArray<T> items, Func<T, object?> view)
        : this(items, int.MaxValue, view)
    {
    }

    public int Count => Math.Min(items.Length, limit);

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => true;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => view(items[index]);
        set => throw ReadOnly();
    }

    public IEnumerator GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return view(items[i]);
        }
    }

    public void CopyTo(Array array, int index)
    {
        foreach (var item in this)
        {
            array.SetValue(item, index++);
        }
    }

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Equals(view(items[i]), value))
            {
                return i;
            }
        }

        return -1;
    }

    public int Add(object? value) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, object? value) => throw ReadOnly();

    public void Remove(object? value) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("a theme cannot change the site's lists");
}
