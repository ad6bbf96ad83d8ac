using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Building;

/// <summary>What one thread reuses from page to page.</summary>
internal sealed class RenderWorker(PageReads reads, PageRenderer? renderer)
{
    private readonly PageBuffer _buffer = new();

    public PageReads Reads => reads;

    /// <summary>Begins a page.</summary>
    /// <returns>What is wrong with this page.</returns>
    public DiagnosticBag Start(DiagnosticBag problems)
    {
        reads.Clear();
        return new DiagnosticBag(problems);
    }

    /// <returns>False when the theme made a mistake, and nothing was written.</returns>
    public bool Write(Page page, Article? article, IOutputStore output, DiagnosticBag found)
    {
        if (renderer?.Render(page, article, _buffer, found) != true)
        {
            return false;
        }

        output.Put(new OutputFile(page.File, _buffer.Written));
        return true;
    }
}
