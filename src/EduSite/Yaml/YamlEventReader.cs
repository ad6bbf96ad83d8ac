using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EduSite.Yaml;

/// <summary>Builds nodes from YamlDotNet's events: its node model refuses repeated keys, and its deserialiser guesses types.</summary>
internal sealed class YamlEventReader(MendedText text)
{
    private const int MaximumDepth = 20;

    private readonly Parser _parser = new(new StringReader(text.Text));

    private YamlFault? _fault;

    /// <summary>The document's value, as far as it could be read.</summary>
    public YamlNode? Read(out YamlFault? fault)
    {
        YamlNode? root = null;
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.TryConsume<DocumentStart>(out _))
            {
                root = ReadNode(depth: 0);
                if (_fault is null)
                {
                    _parser.Consume<DocumentEnd>();
                    if (!_parser.Accept<StreamEnd>(out _))
                    {
                        Refuse(_parser.Current!, YamlFaults.SecondDocument);
                    }
                }
            }
        }
        catch (Exception exception) when (IsOfParser(exception))
        {
            _fault ??= FaultOf(exception);
        }

        fault = _fault;
        return root;
    }

    private YamlNode? ReadNode(int depth)
    {
        // Accept fetches the next event where the parser stands between two.
        _parser.Accept<ParsingEvent>(out var current);
        if (depth > MaximumDepth)
        {
            return Refuse(current!, YamlFaults.Nesting);
        }

        switch (current)
        {
            case AnchorAlias alias:
                return Refuse(alias, YamlFaults.Alias);
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                return Refuse(anchored, YamlFaults.Anchor);
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } tagged:
                return Refuse(tagged, YamlFaults.Tag);
            case Scalar scalar:
                _parser.Consume<Scalar>();
                // A plain ~ or null is how YAML writes that there is nothing.
                var isNull = scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" };
                return new YamlScalar(isNull ? "" : scalar.Value, SpanOf(scalar.Start, scalar.End));
            case SequenceStart:
                return ReadList(depth);
            case MappingStart:
                return ReadMap(depth);
            default:
                return Fail(current!, YamlFaults.ValueExpected);
        }
    }

    private YamlList ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var end = start;
        try
        {
            while (!_parser.Accept<SequenceEnd>(out _) && ReadNode(depth + 1) is { } item)
            {
                items.Add(item);
            }

            end = _fault is null ? _parser.Consume<SequenceEnd>().End : start;
        }
        catch (Exception exception) when (IsOfParser(exception))
        {
            _fault ??= FaultOf(exception);
        }

        return new YamlList(items.ToImmutable(), SpanOf(start, end));
    }

    /// <summary>A fault inside keeps what stands before it: one bad line should not hide the mistakes of the others.</summary>
    private YamlMap ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var end = start;
        try
        {
            while (_fault is null && !_parser.Accept<MappingEnd>(out _))
            {
                _parser.Accept<ParsingEvent>(out var at);
                if (ReadNode(depth + 1) is not YamlScalar key)
                {
                    Fail(at!, YamlFaults.KeyExpected);
                }
                else if (ReadNode(depth + 1) is { } value && IsUsable(value))
                {
                    entries.Add(new YamlEntry(key, value));
                }
            }

            end = _fault is null ? _parser.Consume<MappingEnd>().End : start;
        }
        catch (Exception exception) when (IsOfParser(exception))
        {
            _fault ??= FaultOf(exception);
        }

        return new YamlMap(entries.ToImmutable(), SpanOf(start, end));
    }

    /// <summary>Half a list of words would be judged for what it is not.</summary>
    private bool IsUsable(YamlNode value) => _fault is null || value is YamlMap or YamlList { Items: [YamlMap, ..] };

    private YamlNode? Fail(ParsingEvent at, Bilingual detail)
    {
        _fault ??= new YamlFault(YamlRules.YamlSyntax, SpanOf(at.Start, at.End), [detail.Chinese, detail.English]);
        return null;
    }

    private YamlNode? Refuse(ParsingEvent at, (string Sign, Bilingual Name) feature)
    {
        _fault ??= new YamlFault(
            YamlRules.YamlFeature, SpanOf(at.Start, at.End), [feature.Sign, feature.Name.Chinese, feature.Name.English]);
        return null;
    }

    /// <summary>On some broken texts the parser trips over its own state instead of saying what is wrong.</summary>
    private static bool IsOfParser(Exception exception) =>
        exception is YamlException or InvalidOperationException or ArgumentException;

    private YamlFault FaultOf(Exception exception)
    {
        var meaning = YamlFaults.MeaningOf(exception is YamlException ? exception.Message : "");
        var span = exception is YamlException { Start: var start, End: var end } ? SpanOf(start, end)
            : _parser.Current is { } last ? SpanOf(last.End, last.End)
            : SpanOf(Mark.Empty, Mark.Empty);
        return new YamlFault(YamlRules.YamlSyntax, span, [meaning.Chinese, meaning.English]);
    }

    private TextSpan SpanOf(Mark start, Mark end) =>
        TextSpan.FromBounds(text.ToOriginal((int)start.Index), text.ToOriginal((int)end.Index));
}
