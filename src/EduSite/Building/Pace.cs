namespace EduSite.Building;

/// <summary>
/// Tells how far the build is and how long it took, and stops it when it is cancelled. Safe from any thread.
/// </summary>
/// <param name="timings">Null when nobody asks for them: then nothing is measured.</param>
internal sealed class Pace(IProgress<BuildProgress>? progress, CancellationToken cancellation, Timings? timings = null)
{
    public Timings? Timings => timings;

    /// <summary>Workers of every parallel stage.</summary>
    public ParallelOptions Parallelism { get; } = new() { CancellationToken = cancellation };

    public void Report(BuildStage stage, int done, int total)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress(stage, done, total));
    }

    public T Time<T>(TimedStage stage, Func<T> work) => timings is null ? work() : timings.Stage(stage, work);

    public void Time(TimedStage stage, Action work) => Time(stage, () =>
    {
        work();
        return true;
    });
}
