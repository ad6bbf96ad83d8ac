namespace EduSite.Building;

/// <summary>Tells how far the build is, and stops it when it is cancelled. Safe from any thread.</summary>
internal sealed class Pace(IProgress<BuildProgress>? progress, CancellationToken cancellation)
{
    /// <summary>Workers of every parallel stage.</summary>
    public ParallelOptions Parallelism { get; } = new() { CancellationToken = cancellation };

    public void Report(BuildStage stage, int done, int total)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress(stage, done, total));
    }
}
