using System.Globalization;

namespace VerifyTests;

/// <summary>How a snapshot is named and where it lies; usually set on the <see cref="SettingsTask"/>.</summary>
public sealed class VerifySettings
{
    internal string Directory { get; private set; } = "";

    internal string Parameters { get; private set; } = "";

    internal bool UniqueDirectory { get; private set; }

    /// <summary>Keeps the snapshot in a folder relative to the test's file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Distinguishes the cases of a theory by a text in the snapshot's name.</summary>
    public void UseTextForParameters(string parametersText) => Parameters = "_" + parametersText;

    /// <summary>Distinguishes the cases of a theory by the values of its parameters, in their order.</summary>
    public void UseParameters(params object?[] parameters)
    {
        var names = CurrentTest.ParameterNames;
        if (parameters.Length > names.Length)
        {
            throw new VerifyException($"{CurrentTest.Name} has {names.Length} parameters, not {parameters.Length}.");
        }

        Parameters = string.Concat(parameters.Select((value, i) =>
            string.Create(CultureInfo.InvariantCulture, $"_{names[i]}={value ?? "null"}")));
    }

    /// <summary>Gives the test a folder of its own: one file for each text, by its name.</summary>
    public void UseUniqueDirectory() => UniqueDirectory = true;
}
