using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// The part of Verify.Xunit's API that these tests use, with its file names and rules, for machines where the package
/// cannot be restored. Building with <c>-p:UseRealVerify=true</c> takes the package instead; no test changes.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with <c>Class.Method.verified.txt</c> beside the test's file.</summary>
    public static SettingsTask Verify(
        string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares a text with <c>Class.Method.verified.{extension}</c> beside the test's file.</summary>
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify([new Target(extension, target ?? "null")], settings, sourceFile);

    /// <summary>
    /// Compares several texts, each with <c>Class.Method#name.verified.ext</c>; after
    /// <see cref="SettingsTask.UseUniqueDirectory"/>, with <c>Class.Method/name.verified.ext</c>.
    /// </summary>
    public static SettingsTask Verify(
        IEnumerable<Target> targets, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new([.. targets], settings, sourceFile);

    /// <summary>Compares every file below a folder with <c>Class.Method/{its path}.verified.ext</c>.</summary>
    public static SettingsTask VerifyDirectory(
        string path, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(Target.OfFolder(path), settings, sourceFile).UseUniqueDirectory();
}
