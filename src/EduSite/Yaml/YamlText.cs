using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>Reads YAML into nodes, after mending and reporting what Chinese typing habits do to it.</summary>
internal static class YamlText
{
    /// <summary>
    /// Reads the mapping in a part of a file. Where the text cannot be read to its end, the mistake is reported and what
    /// was read until there is returned with <see cref="YamlDocument.IsWhole"/> false, so that no key behind it counts as
    /// missing.
    /// </summary>
    /// <param name="keyNames">What people call the keys in Chinese, for those who write 标题： instead of title: .</param>
    public static YamlDocument Read(
        SourceFile file, TextSpan span, DiagnosticBag problems, IReadOnlyDictionary<string, string>? keyNames = null)
    {
        var mended = HabitMender.Mend(file, span, keyNames, problems);
        var root = new YamlEventReader(mended).Read(out var fault);
        if (fault is not null)
        {
            problems.Add(Diagnostic.At(file, fault.Span, fault.Rule, [.. fault.Arguments]));
        }

        if (root is YamlMap map)
        {
            return new YamlDocument(map, IsWhole: fault is null);
        }

        // An empty document is an empty mapping; anything else is a text where keys should be.
        var isEmpty = root is null or YamlScalar { IsEmpty: true };
        if (!isEmpty && fault is null)
        {
            problems.Add(Diagnostic.At(file, root!.Span, YamlRules.YamlSyntax, YamlFaults.KeyExpected.Chinese, YamlFaults.KeyExpected.English));
        }

        return new YamlDocument(new YamlMap([], new TextSpan(span.Start, 0)), IsWhole: isEmpty && fault is null);
    }

    /// <summary>Reports what the bytes of a file were; false when its text cannot be trusted.</summary>
    public static bool CheckEncoding(SourceFile file, DiagnosticBag problems)
    {
        var text = file.Text;
        if (text.Fault is { } fault)
        {
            var rule = fault.Suspect switch
            {
                SuspectedEncoding.Gbk => YamlRules.EncodingGbk,
                SuspectedEncoding.Utf16 => YamlRules.EncodingUtf16,
                _ => YamlRules.EncodingUnknown,
            };
            problems.Add(Diagnostic.At(file, new TextSpan(fault.Offset, 1), rule));
            return false;
        }

        if (text.HadByteOrderMark)
        {
            problems.Add(Diagnostic.At(file, new TextSpan(0, 0), YamlRules.ByteOrderMark));
        }

        if (text.FirstCarriageReturn >= 0)
        {
            problems.Add(Diagnostic.At(file, new TextSpan(text.FirstCarriageReturn, 0), YamlRules.LineEndsCrLf));
        }

        return true;
    }
}

/// <param name="IsWhole">Whether the text was read to its end.</param>
internal sealed record YamlDocument(YamlMap Root, bool IsWhole);
