using System.Text;
using EduSite.Building;
using EduSite.IO;
using EduSite.Tests;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Documents.Tests;

/// <summary>A file as the inspection of a site sees it.</summary>
internal static class Inspected
{
    /// <summary>What is said about an attachment of a notice: <c>line:column rule message</c>.</summary>
    public static string[] File(string name, byte[] content, string title = "关于放假的通知", params string[] frontMatter)
    {
        string[] lines = ["---", $"title: {title}", "date: 2026-03-05", $"attachments: [{{ file: /files/{name}, title: 附件 }}]", .. frontMatter, "---", "见附件。", ""];
        return Site(new() { ["content/news/a.md"] = Encoding.UTF8.GetBytes(string.Join('\n', lines)), [$"content/files/{name}"] = content });
    }

    public static string[] Site(Dictionary<string, byte[]> files)
    {
        foreach (var (path, text) in MiniSite.WithDefaults(new Dictionary<string, string>()))
        {
            files.TryAdd(path, Encoding.UTF8.GetBytes(text));
        }

        var result = SiteCheck.Run(
            new MemoryTree(files), new FakeTimeProvider(MiniSite.Now), new CheckScope(TextOnly: true), documents: new DocumentReader());
        return [.. result.Diagnostics.Where(found => found.Location.Path.Value.StartsWith("content/", StringComparison.Ordinal)).Select(
            found => $"{found.Location.Start.Line}:{found.Location.Start.Column} {found.Rule.Id} {found.Message(chinese: true)}")];
    }
}
