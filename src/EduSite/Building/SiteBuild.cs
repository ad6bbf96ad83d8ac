using EduSite.IO;

namespace EduSite.Building;

/// <summary>The whole build, stage by stage.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Builds the site of <paramref name="source"/> into <paramref name="output"/>. Mistakes in content, configuration or theme
    /// are in the result, and then nothing is committed; exceptions mean a broken disk or a bug.
    /// </summary>
    /// <param name="clock">Asked once; see <see cref="Model.Site.BuiltAt"/>.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled; the last good site is as it was.</exception>
    public static BuildResult Run(
        IFileTree source,
        IOutputStore output,
        TimeProvider clock,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default) => throw new NotImplementedException();
}
