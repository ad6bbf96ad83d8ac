using System.Text.RegularExpressions;

namespace EduSite.Tests;

/// <summary>What the design forbids and the compiler allows; "Folders and who may import whom" in src/README.md.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;

    private static readonly string[] Foundation = ["Text", "Model", "Diagnostics", "IO", "Yaml"];

    /// <summary>Each folder of src/EduSite and the folders it may import.</summary>
    private static readonly Dictionary<string, string[]> Imports = new()
    {
        ["Text"] = [],
        ["Model"] = ["Text"],
        ["Diagnostics"] = ["Text", "Model"],
        ["IO"] = ["Text", "Model", "Diagnostics"],
        ["Yaml"] = ["Text", "Model", "Diagnostics"],
        ["Content"] = Foundation,
        ["Markdown"] = Foundation,
        ["Pages"] = Foundation,
        ["Templating"] = Foundation,
        ["Search"] = Foundation,
        ["Checks"] = Foundation,
        ["Building"] = [.. Foundation, "Content", "Markdown", "Pages", "Search", "Templating", "Checks"],
    };

    /// <summary>Each foreign namespace and the places that may use it.</summary>
    private static readonly Dictionary<string, string> Owners = new()
    {
        ["Markdig"] = "src/EduSite/Markdown/",
        ["Scriban"] = "src/EduSite/Templating/",
        ["YamlDotNet"] = "src/EduSite/Yaml/",
        ["AngleSharp"] = "src/EduSite/Markdown/HtmlSanitizer.cs src/EduSite/Checks/PageReader.cs",
        ["System.IO.Hashing"] = "src/EduSite/Text/Fingerprint.cs",
        ["NetVips"] = "src/EduSite.Media/",
        ["UglyToad"] = "src/EduSite.Documents/",
        ["Microsoft.AspNetCore"] = "src/EduSite.Server/",
        ["Spectre.Console"] = "src/EduSite.Cli/",
        ["System.CommandLine"] = "src/EduSite.Cli/",
    };

    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/EduSite/Pages/ApiSchema.cs"] = "one JSON document, which is published as it stands",
    };

    private static readonly string[] TopLevel =
    [
        "src", "content", "themes", "tests", "site.yml", "addresses.txt", "EduSite.sln", "README.md",
        "Directory.Build.props", "Directory.Packages.props", "global.json",
    ];

    /// <summary>What a view reads past the scope is not noted, and a second build would keep pages that show it.</summary>
    [Fact]
    public void Views_read_lists_through_the_scope() => Assert.All(
        Repository.Files("src/EduSite/Templating", "*.cs").Where(file => !file.EndsWith("ViewScope.cs", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("isting.Members", CodeOf(file), StringComparison.Ordinal));

    [Fact]
    public void Folders_import_only_what_stands_before_them()
    {
        var types = Repository.Files("src/EduSite", "*.cs")
            .SelectMany(file => Declaration().Matches(CodeOf(file))
                .Select(match => (Folder: FolderOf(file), match.Groups[1].Value)))
            .ToHashSet();
        var faults = new List<string>();
        foreach (var file in Repository.Files("src/EduSite", "*.cs"))
        {
            var code = CodeOf(file);
            var imported = Import().Matches(code).Select(match => match.Groups[1].Value)
                .Concat(QualifiedName().Matches(code)
                    .Select(match => (Folder: match.Groups[1].Value, match.Groups[2].Value))
                    .Where(types.Contains)
                    .Select(name => name.Folder));
            var allowed = Imports.GetValueOrDefault(FolderOf(file), []).Append(FolderOf(file));
            faults.AddRange(imported.Distinct().Except(allowed).Select(folder => $"{file} imports EduSite.{folder}"));
        }

        AssertNone(faults);
    }

    [Fact]
    public void Every_folder_stands_in_the_table() =>
        AssertNone(Repository.Files("src/EduSite", "*.cs").Select(FolderOf).Distinct().Except(Imports.Keys));

    [Fact]
    public void Namespaces_are_folders()
    {
        var faults = Repository.Files("src", "*.cs")
            .Select(file => (
                Path: file,
                Expected: file["src/".Length..file.LastIndexOf('/')].Replace('/', '.'),
                Namespace().Match(Repository.Read(file)).Groups[1].Value))
            // The top of a program has no namespace.
            .Where(file => file.Value.Length > 0 && file.Value != file.Expected)
            .Select(file => $"{file.Path} is not in namespace {file.Expected}");

        AssertNone(faults);
    }

    [Fact]
    public void Each_library_is_used_in_one_place_only()
    {
        var faults =
            from file in Repository.Files("src", "*.cs")
            let code = CodeOf(file)
            from owner in Owners
            where !owner.Value.Split(' ').Any(place => file.StartsWith(place, StringComparison.Ordinal))
            let name = Regex.Escape(owner.Key)
            let use = $@"^\s*(?:global )?using [^;(]*\b{name}\b|(?<![\w.]){name}\.[A-Z]"
            where Regex.IsMatch(code, use, RegexOptions.Multiline)
            select $"{file} uses {owner.Key}, which belongs to {owner.Value}";

        AssertNone(faults);
    }

    [Fact]
    public void Files_can_be_read_in_one_sitting()
    {
        var faults = Repository.Files("src", "*.cs")
            .Where(file => !LongFiles.ContainsKey(file))
            .Select(file => (file, Lines: Repository.Read(file).AsSpan().Count('\n')))
            .Where(pair => pair.Lines > LongestFile)
            .Select(pair => $"{pair.file} has {pair.Lines} lines, more than {LongestFile}");

        AssertNone(faults);
    }

    [Fact]
    public void The_top_level_holds_only_what_the_design_names() =>
        AssertNone(Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.'))
            .Except(TopLevel));

    [Theory]
    [InlineData("using EduSite.Pages;", "Pages")]
    [InlineData("using static EduSite.Pages.PagePlanner;", "Pages")]
    [InlineData("using Plan = EduSite.Pages.PagePlanner;", "Pages")]
    [InlineData("var plan = EduSite.Pages.PagePlanner.Plan();", "Pages")]
    [InlineData("var plan = global::EduSite.Pages.PagePlanner.Plan();", "Pages")]
    [InlineData("// using EduSite.Pages;", null)]
    [InlineData("/// <see cref=\"EduSite.Pages.PagePlanner\"/>", null)]
    public void An_import_is_recognised_however_it_is_written(string line, string? folder) =>
        Assert.Equal(folder ?? "", Import().Match(WithoutComments(line)).Groups[1].Value);

    [Theory]
    [InlineData("Pages.PagePlanner.Plan()", true)]
    [InlineData("typeof(Pages.PagePlanner)", true)]
    [InlineData("site.Pages.PagePlanner", false)]
    public void A_half_qualified_name_is_recognised_where_it_is_no_property(string code, bool recognised) =>
        Assert.Equal(recognised, QualifiedName().IsMatch(code));

    private static void AssertNone(IEnumerable<string> faults)
    {
        var list = string.Join('\n', faults);
        Assert.True(list.Length == 0, list);
    }

    private static string FolderOf(string file) =>
        file.Split('/') is ["src", "EduSite", var folder, _, ..] ? folder : "";

    private static string CodeOf(string file) => WithoutComments(Repository.Read(file));

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"(?<!:)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bEduSite\.([A-Z]\w*)\b(?<!namespace EduSite\.\w+)")]
    private static partial Regex Import();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
