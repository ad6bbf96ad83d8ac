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
                        Fail(YamlRules.YamlFeature, _parser.Current!, "---");
                    }
                }
            }
        }
        catch (YamlException exception)
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
            return Fail(YamlRules.YamlFeature, current!, "[[[[…");
        }

        switch (current)
        {
            case AnchorAlias alias:
                return Fail(YamlRules.YamlFeature, alias, "*");
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                return Fail(YamlRules.YamlFeature, anchored, "&");
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } tagged:
                return Fail(YamlRules.YamlFeature, tagged, "!");
            case Scalar scalar:
                _parser.Consume<Scalar>();
                return new YamlScalar(scalar.Value, SpanOf(scalar.Start, scalar.End));
            case SequenceStart:
                return ReadList(depth);
            case MappingStart:
                return ReadMap(depth);
            default:
                return Fail(YamlRules.YamlSyntax, current!, "a value was expected");
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
        catch (YamlException exception)
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
                    Fail(YamlRules.YamlSyntax, at!, "a key was expected");
                }
                else if (ReadNode(depth + 1) is { } value)
                {
                    entries.Add(new YamlEntry(key, value));
                }
            }

            end = _fault is null ? _parser.Consume<MappingEnd>().End : start;
        }
        catch (YamlException exception)
        {
            _fault ??= FaultOf(exception);
        }

        return new YamlMap(entries.ToImmutable(), SpanOf(start, end));
    }

    private YamlNode? Fail(Rule rule, ParsingEvent at, string detail)
    {
        _fault ??= new YamlFault(rule, SpanOf(at.Start, at.End), detail);
        return null;
    }

    private YamlFault FaultOf(YamlException exception) =>
        new(YamlRules.YamlSyntax, SpanOf(exception.Start, exception.End), exception.Message);

    private TextSpan SpanOf(Mark start, Mark end) =>
        TextSpan.FromBounds(text.ToOriginal((int)start.Index), text.ToOriginal((int)end.Index));
}
