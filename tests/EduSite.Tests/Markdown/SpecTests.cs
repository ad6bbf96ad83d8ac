using System.Text;
using EduSite.Diagnostics;

namespace EduSite.Tests.Markdown;

/// <summary>
/// Runs the files in <c>Specs</c>: each section has a title, a block fenced with five backticks that is rendered, and a
/// second one that is the expected HTML. An optional third one holds the expected mistakes, <c>line:column rule</c>.
/// </summary>
public sealed class SpecTests
{
    private const string Fence = "`````";

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in Read(file))
            {
                data.Add(Path.GetFileNameWithoutExtension(file), example.Title);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_text_is_rendered_as_specified(string file, string title)
    {
        var example = Read(Path.Combine(Folder(), file + ".md")).Single(candidate => candidate.Title == title);

        var rendering = new ArticleFixture { AllowHtml = file == "raw-html" }.Run(example.Input);

        Assert.Equal(example.Html, rendering.Html);
        Assert.Equal(example.Mistakes, string.Concat(rendering.Places.Select(place => place + "\n")));
    }

    /// <summary>These two need characters or lengths that no spec can show; <see cref="MistakeTests"/> has them.</summary>
    [Fact]
    public void Every_rule_has_an_example_with_its_place()
    {
        var shown = Directory.GetFiles(Folder(), "*.md").SelectMany(Read).Select(example => example.Mistakes).ToList();

        var missing = MarkdownRules.All.Where(rule => !shown.Any(places => places.Contains($" {rule.Id}\n")));

        Assert.Equal([MarkdownRules.ControlCharacter, MarkdownRules.NestingTooDeep], missing);
    }

    /// <summary>
    /// The specs are read where they lie in the repository: the paths inside the assembly are mapped away.
    /// </summary>
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EduSite.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("EduSite.sln");
        }

        return Path.Combine(folder.FullName, "tests", "EduSite.Tests", "Markdown", "Specs");
    }

    private static IEnumerable<Example> Read(string file)
    {
        var title = "";
        var blocks = new List<string>();
        StringBuilder? block = null;
        foreach (var line in File.ReadLines(file).Append("## "))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (block is not null)
                {
                    blocks.Add(block.ToString());
                }

                block = block is null ? new StringBuilder() : null;
            }
            else if (block is not null)
            {
                block.Append(line).Append('\n');
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (blocks.Count > 0)
                {
                    yield return new Example(title, blocks[0], blocks[1], blocks.ElementAtOrDefault(2) ?? "");
                }

                title = line[3..];
                blocks.Clear();
            }
        }
    }

    private sealed record Example(string Title, string Input, string Html, string Mistakes);
}
