using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Building;

/// <summary>
/// Where the time of a build went, for those who write themes and reports. Filled while the build runs; safe from any
/// thread. Times of templates and reports are those of all workers together, so that they may exceed those of the stages.
/// </summary>
public sealed class Timings(TimeProvider clock)
{
    private readonly ConcurrentQueue<StageTime> _stages = new();
    private readonly ConcurrentQueue<TemplateClock> _templates = new();
    private readonly ConcurrentQueue<ReportTime> _reports = new();

    /// <summary>One after the other, in the order of the build.</summary>
    public ImmutableArray<StageTime> Stages => [.. _stages];

    /// <summary>Layouts and partials, each with what it includes; the most expensive first.</summary>
    public ImmutableArray<TemplateTime> Templates =>
    [
        .. _templates.SelectMany(worker => worker.Times)
            .GroupBy(time => time.Name, (name, times) => times.Aggregate(new TemplateTime(name), (sum, time) => sum.Plus(time)))
            .OrderByDescending(time => time.Total).ThenBy(time => time.Name, StringComparer.Ordinal),
    ];

    /// <summary>Reading, parsing and rendering of each report; the slowest first.</summary>
    public ImmutableArray<ReportTime> Reports =>
        [.. _reports.OrderByDescending(time => time.Time).ThenBy(time => time.Path)];

    internal T Stage<T>(TimedStage stage, Func<T> work)
    {
        var start = clock.GetTimestamp();
        var result = work();
        _stages.Enqueue(new StageTime(stage, clock.GetElapsedTime(start)));
        return result;
    }

    internal TemplateClock NewTemplateClock()
    {
        var worker = new TemplateClock(clock);
        _templates.Enqueue(worker);
        return worker;
    }

    internal void Report(SitePath path, Action work)
    {
        var start = clock.GetTimestamp();
        work();
        _reports.Enqueue(new ReportTime(path, clock.GetElapsedTime(start)));
    }
}

public enum TimedStage
{
    /// <summary>The theme: reading it, parsing its templates.</summary>
    Theme,

    /// <summary>Front matter of every report.</summary>
    Reading,

    /// <summary>Lists, neighbours, the plan of pages and files.</summary>
    Indexing,

    /// <summary>Report pages: Markdown and templates.</summary>
    Reports,

    /// <summary>The search index.</summary>
    Search,

    /// <summary>Lists, overviews and every other page.</summary>
    Lists,

    /// <summary>Feeds, sitemap, API, theme files, attachments.</summary>
    Files,

    /// <summary>Putting the changed files in place.</summary>
    Committing,
}

public readonly record struct StageTime(TimedStage Stage, TimeSpan Time);

public readonly record struct ReportTime(SitePath Path, TimeSpan Time);
