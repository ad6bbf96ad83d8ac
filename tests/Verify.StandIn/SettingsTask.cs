using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that can still be configured; it runs when awaited or turned into a task.</summary>
public sealed class SettingsTask
{
    private readonly string _test = CurrentTest.Name;
    private readonly string _sourceFile;
    private readonly ImmutableArray<Target> _targets;
    private readonly VerifySettings _settings;
    private Task? _task;

    internal SettingsTask(ImmutableArray<Target> targets, VerifySettings? settings, string sourceFile)
    {
        _targets = targets;
        _settings = settings ?? new VerifySettings();
        _sourceFile = sourceFile;
    }

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory)
    {
        _settings.UseDirectory(directory);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _settings.UseTextForParameters(parametersText);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        _settings.UseParameters(parameters);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseUniqueDirectory"/>
    public SettingsTask UseUniqueDirectory()
    {
        _settings.UseUniqueDirectory();
        return this;
    }

    public Task ToTask() => _task ??= Task.Run(Compare);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public static implicit operator Task(SettingsTask settings) => settings.ToTask();

    private void Compare()
    {
        var accepting = Environment.GetEnvironmentVariable(SnapshotFile.AcceptVariable) == "1";
        var folder = Path.Combine(Path.GetDirectoryName(_sourceFile)!, _settings.Directory);
        var prefix = Path.Combine(folder, _test + SnapshotFile.Clean(_settings.Parameters));
        SnapshotFile.Claim(prefix);

        var files = _targets.Select(target => SnapshotFile.Of(prefix, target, _settings.UniqueDirectory)).ToList();
        var faults = files.Select(file => file.Check(accepting)).OfType<string>().ToList();
        faults.AddRange(SnapshotFile.RemoveOrphans(prefix, files, _settings.UniqueDirectory, accepting));
        if (faults.Count > 0)
        {
            throw new VerifyException(string.Join("\n\n", faults) + "\n\n" + SnapshotFile.HowToAccept);
        }
    }
}
