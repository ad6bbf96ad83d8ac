namespace EduSite.Templating;

/// <summary>How long each template took in the hands of one worker.</summary>
internal sealed class TemplateClock(TimeProvider clock)
{
    private readonly Dictionary<string, TemplateTime> _times = new(StringComparer.Ordinal);

    public IEnumerable<TemplateTime> Times => _times.Values;

    public long Start() => clock.GetTimestamp();

    /// <param name="start">What <see cref="Start"/> gave.</param>
    public void Stop(string template, long start)
    {
        var time = clock.GetElapsedTime(start);
        _times[template] = _times.GetValueOrDefault(template, new TemplateTime(template)).Plus(new TemplateTime(template, 1, time, time));
    }
}

/// <param name="Name">Its path in the site folder.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="Total">With the partials that it includes.</param>
/// <param name="Longest">The longest single run.</param>
public readonly record struct TemplateTime(string Name, int Count = 0, TimeSpan Total = default, TimeSpan Longest = default)
{
    internal TemplateTime Plus(TemplateTime other) => new(
        Name, Count + other.Count, Total + other.Total, Longest > other.Longest ? Longest : other.Longest);
}
