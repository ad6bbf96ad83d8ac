using System.Diagnostics;
using EduSite.Building;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>
/// One line that says how far the build is, for builds of over a second. Drawn ten times a second at the most, by
/// whichever worker comes by; wiped at the end.
/// </summary>
internal sealed class ProgressLine(TextWriter output, Language language) : IProgress<BuildProgress>, IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private TimeSpan _next = Patience;
    private int _width;

    public void Report(BuildProgress value)
    {
        if (_watch.Elapsed < _next || !_lock.TryEnter())
        {
            return;
        }

        try
        {
            _next = _watch.Elapsed + Interval;
            var filled = value.Total == 0 ? BarWidth : (int)((long)BarWidth * value.Done / value.Total);
            var bar = new string('#', filled).PadRight(BarWidth, '.');
            Draw($"{Name(value.Stage)} [{bar}] {value.Done}/{value.Total}");
        }
        finally
        {
            _lock.Exit();
        }
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            Draw("");
            output.Write('\r');
        }
    }

    private void Draw(string line)
    {
        var width = HanText.DisplayWidth(line);
        output.Write($"\r{line}{new string(' ', Math.Max(0, _width - width))}");
        _width = width;
    }

    private string Name(BuildStage stage) => stage switch
    {
        BuildStage.Reading => language.Pick("读取稿件", "Reading"),
        BuildStage.Indexing => language.Pick("编制索引", "Indexing"),
        BuildStage.Rendering => language.Pick("生成页面", "Rendering"),
        BuildStage.Inspecting => language.Pick("检查文字", "Inspecting"),
        _ => language.Pick("写入网站", "Writing"),
    };
}
