using EduSite.Tests;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Cli.Tests;

/// <summary>A site in a folder of its own, and the command line run on it inside this process.</summary>
internal sealed class CliSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edusite-").FullName;

    /// <param name="files">As <see cref="MiniSite"/> reads them; null for a folder without any site.</param>
    public CliSite(string? files = "")
    {
        Root = Path.Combine(_folder, "bureau");
        Directory.CreateDirectory(Root);
        if (files is not null)
        {
            foreach (var (path, text) in MiniSite.WithDefaults(MiniSite.ParseFiles(files)))
            {
                Write(path, text);
            }
        }
    }

    /// <summary>The folder of site.yml, from which commands are run.</summary>
    public string Root { get; }

    /// <summary>Where the next command is run.</summary>
    public string Folder { get => field ?? Root; set; }

    public Dictionary<string, string> Variables { get; } = [];

    public TimeProvider Clock { get; init; } = new FakeTimeProvider(MiniSite.Now);

    /// <summary>What a person types at the prompts; null when nobody sits there.</summary>
    public string? Answers { get; set; }

    public string Site => Path.Combine(Root, ".artifacts", "site");

    public CliRun Run(params string[] arguments) => RunUntil(CancellationToken.None, arguments);

    public CliRun RunUntil(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(Answers ?? "");
        var terminal = new Terminal(
            output, error, input, IsInteractive: Answers is not null, ShowsProgress: false, HasColour: false, Folder,
            Clock, Variables.GetValueOrDefault);
        var code = CommandLine.Run(arguments, terminal, cancellation);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Every file below the site folder, with its bytes as text.</summary>
    public Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What one command said, and its exit code.</summary>
internal sealed record CliRun(int Code, string Out, string Error);
