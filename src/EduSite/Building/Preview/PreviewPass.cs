using EduSite.Building.Incremental;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building.Preview;

/// <summary>Goes over the whole site as a build does: for its mistakes, or for its search index. The pages are let go.</summary>
internal static class PreviewPass
{
    /// <summary>Says everything that is wrong with pages that are not as they were.</summary>
    /// <returns>For the next inspection.</returns>
    public static byte[] Inspect(
        PreviewPlan plan, byte[] last, IImageStudio? studio, DiagnosticBag problems, CancellationToken cancellation)
    {
        var settings = BuildSettings.Of(plan.Source, plan.Config, plan.Theme, studio);
        var before = BuildNote.Read(last, settings, plan.Config);
        var output = new PreviewOutput(_ => false);
        var outlines = new ArticleOutline[plan.Site.Reports.Length];
        var facts = new SiteFacts(plan.Site, plan.Routes, plan.Theme, plan.Content, plan.Source, outlines);

        // No search index is wanted: the one of the same texts is there already, it is told.
        var memory = new BuildMemory(before with { Files = new() { [FileRoutes.SearchIndex.File] = facts.OfTexts } }, facts);
        var rendering = Start(plan, outlines, memory, output, studio, problems, cancellation);
        rendering.RenderReports();
        rendering.RenderOtherPages();
        rendering.RenderLeavePages();
        rendering.CopyFiles();
        var now = plan.Site.BuiltAt;
        return memory.ToNote(new Glance(settings, default, now, now, 0, 0), []);
    }

    /// <summary>The files of the search index.</summary>
    public static IReadOnlyDictionary<OutputPath, byte[]> Search(PreviewPlan plan)
    {
        var folder = FileRoutes.SearchIndex.File.Value[..FileRoutes.SearchIndex.File.Value.IndexOf('/')] + '/';
        var output = new PreviewOutput(path => path.Value.StartsWith(folder, StringComparison.Ordinal));
        var outlines = new ArticleOutline[plan.Site.Reports.Length];
        var facts = new SiteFacts(plan.Site, plan.Routes, plan.Theme, plan.Content, plan.Source, outlines);
        var memory = new BuildMemory(BuildNote.None, facts);
        var rendering = Start(plan, outlines, memory, output, studio: null, new DiagnosticBag(), CancellationToken.None);
        rendering.RenderReports();
        rendering.WriteSearchIndex();
        return output.Files;
    }

    private static Rendering Start(
        PreviewPlan plan,
        ArticleOutline[] outlines,
        BuildMemory memory,
        PreviewOutput output,
        IImageStudio? studio,
        DiagnosticBag problems,
        CancellationToken cancellation)
    {
        var images = studio is null ? null : new ImagePublisher(plan.Source, plan.Config, studio, output, problems);
        var pace = new Pace(progress: null, cancellation);
        return new Rendering(
            plan.Source, plan.Site, plan.Routes, plan.Theme, images, output, memory, outlines, problems, pace, explanation: null);
    }
}
