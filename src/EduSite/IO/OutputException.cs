using EduSite.Diagnostics;

namespace EduSite.IO;

/// <summary>The output folder cannot be used or written. Carries the diagnostic to show; the last good site is untouched.</summary>
public sealed class OutputException : IOException
{
    public OutputException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Message(chinese: false), inner) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }
}
