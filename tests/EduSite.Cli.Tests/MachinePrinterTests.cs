using System.Text.Json;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Tests;

public sealed class MachinePrinterTests
{
    private static readonly Diagnostic Edited = Sample.At("标题⟦：⟧校车", path: "content/要闻/a b%.md") with
    {
        Edit = new TextEdit(new TextSpan(2, 1), ": "),
    };

    private static readonly Diagnostic TwoLines = Sample.At("x\n⟦y\nz⟧", Severity.Warning);
    private static readonly Diagnostic Note = Sample.At("⟦q⟧", Severity.Info);

    [Fact]
    public void Json_has_the_members_that_are_documented()
    {
        using var document = Json(JsonPrinter.Print, Edited, TwoLines, Note);
        var root = document.RootElement;

        Assert.Equal(["version", "errors", "warnings", "diagnostics"], Names(root));
        Assert.Equal((1, 1, 1), (Int(root, "version"), Int(root, "errors"), Int(root, "warnings")));
        var all = root.GetProperty("diagnostics").EnumerateArray().ToArray();
        Assert.Equal(
            ["rule", "severity", "path", "line", "column", "endLine", "endColumn", "message", "remedy", "edit"],
            Names(all[0]));
        Assert.Equal(("sample-rule", "error"), (Text(all[0], "rule"), Text(all[0], "severity")));
        Assert.Equal("content/要闻/a b%.md", Text(all[0], "path"));
        Assert.Equal((1, 3, 1, 4), Place(all[0]));
        Assert.Equal(("“：”不对", "改成别的"), (Text(all[0], "message"), Text(all[0], "remedy")));
        var edit = all[0].GetProperty("edit");
        Assert.Equal((2, 1, ": "), (Int(edit, "start"), Int(edit, "length"), Text(edit, "text")));
        Assert.Equal((2, 1, 3, 2), Place(all[1]));
        Assert.Equal(["warning", "info"], all[1..].Select(one => Text(one, "severity")));
        Assert.All(all[1..], one => Assert.False(one.TryGetProperty("edit", out _)));

        static (int, int, int, int) Place(JsonElement one) =>
            (Int(one, "line"), Int(one, "column"), Int(one, "endLine"), Int(one, "endColumn"));
    }

    [Fact]
    public void Json_of_nothing_is_still_a_document()
    {
        using var document = Json(JsonPrinter.Print);

        Assert.Equal(0, Int(document.RootElement, "errors"));
        Assert.Empty(document.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public void Github_commands_escape_what_would_end_them()
    {
        var diagnostic = Sample.At("⟦100%\r\n::error::x⟧", path: "content/a,b%c.md");

        Assert.Equal(
            "::error file=content/a%2Cb%25c.md,line=1,endLine=2,col=1,title=sample-rule::" +
            "100%25%0D%0A::error::x is wrong%0Ause another\n",
            GitHub(diagnostic));
    }

    [Fact]
    public void Github_commands_name_the_end_column_on_one_line_only()
    {
        Assert.Equal(
            "::warning file=content/a.md,line=1,endLine=1,col=3,endColumn=5,title=sample-rule::" +
            "bc is wrong%0Ause another\n",
            GitHub(Sample.At("a ⟦bc⟧", Severity.Warning)));
        Assert.Equal(
            "::notice title=sample-rule::x is wrong%0Ause another\n",
            GitHub(Diagnostic.At(default(SitePath), Sample.Rule, "x") with { Severity = Severity.Info }));
    }

    [Fact]
    public void Sarif_has_what_version_2_1_0_requires()
    {
        var nowhere = Diagnostic.At(default(SitePath), Sample.Rule with { Id = "a-rule" }, "x");
        using var document = Json(SarifPrinter.Print, Edited, TwoLines, Note, nowhere);
        var root = document.RootElement;

        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", Text(root, "$schema"));
        Assert.Equal("2.1.0", Text(root, "version"));
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("EduSite", Text(driver, "name"));
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["a-rule", "sample-rule"], rules.Select(rule => Text(rule, "id")));
        Assert.All(rules, rule =>
        {
            Assert.NotEqual("", Text(rule.GetProperty("fullDescription"), "text"));
            Assert.NotEqual("", Text(rule.GetProperty("help"), "text"));
        });
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "warning", "note", "error"], results.Select(result => Text(result, "level")));
        var ids = results.Select(result => Text(result, "ruleId"));
        Assert.Equal(["sample-rule", "sample-rule", "sample-rule", "a-rule"], ids);
        Assert.All(results, result => Assert.NotEqual("", Text(result.GetProperty("message"), "text")));
        Assert.All(results[..3], result => Assert.All(
            Region(result).EnumerateObject(), member => Assert.InRange(member.Value.GetInt32(), 1, int.MaxValue)));
        Assert.False(results[3].TryGetProperty("locations", out _));
    }

    [Fact]
    public void Sarif_places_are_relative_percent_encoded_and_end_where_the_mistake_ends()
    {
        using var document = Json(SarifPrinter.Print, Edited, Sample.At("x\n⟦y\nz⟧"));
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results");

        Assert.Equal("content/%E8%A6%81%E9%97%BB/a%20b%25.md", Text(Artifact(results[0]), "uri"));
        Assert.Equal("""{"startLine":1,"startColumn":3,"endLine":1,"endColumn":4}""", JsonSerializer.Serialize(Region(results[0])));
        Assert.Equal("""{"startLine":2,"startColumn":1,"endLine":3,"endColumn":2}""", JsonSerializer.Serialize(Region(results[1])));
    }

    [Fact]
    public void Sarif_offers_the_correction_of_an_edit()
    {
        using var document = Json(SarifPrinter.Print, Edited, Sample.At("⟦x⟧"));
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results");

        var change = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal(Text(Artifact(results[0]), "uri"), Text(change.GetProperty("artifactLocation"), "uri"));
        var replacement = change.GetProperty("replacements")[0];
        Assert.Equal(": ", Text(replacement.GetProperty("insertedContent"), "text"));
        Assert.Equal(
            """{"startLine":1,"startColumn":3,"endLine":1,"endColumn":4}""",
            JsonSerializer.Serialize(replacement.GetProperty("deletedRegion")));
        Assert.False(results[1].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Sarif_places_a_correction_in_the_file_on_disk_whatever_its_line_ends()
    {
        var file = new SourceFile(SitePath.Of("content/a.md"), SourceText.Decode("---\r\ntitle：题\r\n---\r\n"u8));
        var colon = new TextSpan(file.Text.Content.IndexOf('：', StringComparison.Ordinal), 1);
        using var document = Json(SarifPrinter.Print, Diagnostic.At(file, colon, Sample.Rule, "：") with { Edit = new TextEdit(colon, ": ") });

        var result = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(
            """{"startLine":2,"startColumn":6,"endLine":2,"endColumn":7}""",
            JsonSerializer.Serialize(replacement.GetProperty("deletedRegion")));
    }

    [Fact]
    public void Sarif_leaves_out_a_correction_on_another_line_than_the_mistake()
    {
        var elsewhere = Sample.At("⟦first⟧\nsecond") with { Edit = new TextEdit(new TextSpan(6, 6), "x") };
        using var document = Json(SarifPrinter.Print, elsewhere);

        Assert.False(document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Sarif_describes_a_rule_without_placeholders_and_with_its_level()
    {
        using var document = Json(SarifPrinter.Print, Sample.At("⟦x⟧", Severity.Warning));

        var rule = document.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("“…”不对", Text(rule.GetProperty("shortDescription"), "text"));
        Assert.DoesNotContain('{', Text(rule.GetProperty("help"), "text"));
        Assert.Equal("error", Text(rule.GetProperty("defaultConfiguration"), "level"));
    }

    private delegate void Printer(
        System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics, TextWriter output, Language language);

    private static JsonDocument Json(Printer print, params Diagnostic[] diagnostics) =>
        JsonDocument.Parse(Sample.Print(output => print([.. diagnostics], output, Sample.Chinese)));

    private static string GitHub(Diagnostic diagnostic) =>
        Sample.Print(output => GitHubPrinter.Print([diagnostic], output, Sample.English));

    private static JsonElement Physical(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static JsonElement Artifact(JsonElement result) => Physical(result).GetProperty("artifactLocation");

    private static JsonElement Region(JsonElement result) => Physical(result).GetProperty("region");

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
