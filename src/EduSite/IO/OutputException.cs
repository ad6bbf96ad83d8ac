using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// The output folder cannot be used or written, for a reason that its owner can remedy. Carries the diagnostic to show.
/// </summary>
public sealed class OutputException : IOException
{
    internal OutputException(Rule rule, params ReadOnlySpan<string> arguments)
        : this(Diagnostic.At(default(SitePath), rule, arguments), inner: null)
    {
    }

    private OutputException(Diagnostic diagnostic, Exception? inner)
        : base(diagnostic.Message(chinese: false), inner) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }

    /// <summary>Whether an exception is a disk's answer and no bug.</summary>
    internal static bool IsExpected(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>Gives the answer of a disk its name.</summary>
    internal static OutputException From(Exception error, string path) =>
        error as OutputException ?? new(Diagnostic.At(default(SitePath), RuleOf(error), path, error.Message), error);

    /// <summary>Whether another program holds the file (EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION).</summary>
    internal static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>The numbers are errno of Linux and macOS, and HRESULT of Windows.</summary>
    private static Rule RuleOf(Exception error) => error switch
    {
        UnauthorizedAccessException => OutputRules.OutputDenied,
        // EROFS; ERROR_WRITE_PROTECT.
        { HResult: 30 or unchecked((int)0x80070013) } => OutputRules.OutputDenied,
        // ENOSPC; EDQUOT; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
        { HResult: 28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } =>
            OutputRules.OutputDiskFull,
        _ => OutputRules.OutputUnwritable,
    };
}
