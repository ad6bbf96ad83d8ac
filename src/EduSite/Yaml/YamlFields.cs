using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>One key of a mapping and its value, as taken.</summary>
internal readonly record struct YamlField(string Key, TextSpan KeySpan, YamlNode Value)
{
    public TextSpan Span => Value.Span;
}

/// <summary>
/// Typed reading of a mapping. Every key is taken once; <see cref="Finish(IReadOnlyDictionary{string, string}?)"/> reports those that nobody wanted. A value of the
/// wrong type is reported where it stands and then counts as absent. An empty value counts as absent without a word.
/// </summary>
internal sealed class YamlFields
{
    private readonly YamlMap _map;
    private readonly DiagnosticBag _problems;
    private readonly HashSet<string> _known = [];
    private readonly HashSet<string> _meant = [];
    private readonly List<(string Key, string Example)> _missing = [];

    public YamlFields(YamlMap map, SourceFile file, DiagnosticBag problems)
    {
        _map = map;
        File = file;
        _problems = problems;
        ReportDuplicates(map);
    }

    public SourceFile File { get; }

    public TextSpan Span => _map.Span;

    /// <summary>The first value of a key, or null when it is absent or empty.</summary>
    public YamlField? Take(string key)
    {
        _known.Add(key);
        var entry = Entry(key);
        return entry is null or { Value.IsEmpty: true } ? null : new YamlField(key, entry.Key.Span, entry.Value);
    }

    /// <summary>Whether a key is there at all, be it empty.</summary>
    public bool Has(string key) => Entry(key) is not null;

    /// <summary>A text, trimmed.</summary>
    public string? Text(string key) => Take(key) is { } field && TextOf(field) is { } scalar ? scalar.Value.Trim() : null;

    /// <summary>A text with its place.</summary>
    public YamlScalar? Scalar(string key) => Take(key) is { } field ? TextOf(field) : null;

    public bool? Bool(string key) => Scalar(key) is not { } scalar ? null : scalar.Value switch
    {
        "true" or "yes" or "是" => true,
        "false" or "no" or "否" => false,
        _ => Wrong<bool?>(key, scalar.Span, "true（是）或 false（否）", "true or false", $"{key}: true"),
    };

    /// <summary>A whole number in a range, both ends included.</summary>
    public int? Int(string key, int minimum, int maximum)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (!int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Wrong<int?>(key, scalar.Span, "整数", "a whole number", $"{key}: {minimum}");
        }

        if (number < minimum || number > maximum)
        {
            Report(scalar.Span, YamlRules.ValueRange, key, $"{minimum}", $"{maximum}");
            return null;
        }

        return number;
    }

    public decimal? Decimal(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        return decimal.TryParse(
            scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong<decimal?>(key, scalar.Span, "数字", "a number", $"{key}: 99.98");
    }

    public ChinaDate? Date(string key) => Scalar(key) is { } scalar ? DateText.Read(scalar, File, _problems) : null;

    /// <summary>One of a closed set; each choice may have a Chinese name beside its English one.</summary>
    public T? Choice<T>(string key, IReadOnlyList<(string Name, T Value)> choices) where T : struct =>
        Scalar(key) is { } scalar ? ChoiceOf(key, scalar, choices) : null;

    /// <summary>Some of a closed set, in the order written.</summary>
    public ImmutableArray<T> Choices<T>(string key, IReadOnlyList<(string Name, T Value)> choices) where T : struct =>
        [.. Scalars(key).Select(scalar => ChoiceOf(key, scalar, choices)).OfType<T>().Distinct()];

    /// <summary>A whole http(s) address, valid in <c>href</c>.</summary>
    public string? Url(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (WebAddress.IsWhole(scalar.Value))
        {
            return WebAddress.Encode(scalar.Value);
        }

        Report(scalar.Span, YamlRules.UrlInvalid, scalar.Value);
        return null;
    }

    /// <summary>Texts: a list, or a single one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        if (Take(key) is not { } field)
        {
            return [];
        }

        if (field.Value is YamlScalar single)
        {
            return [single];
        }

        if (field.Value is not YamlList list)
        {
            return Wrong(key, field.Span, "文字列表", "a list of texts", $"{key}: [甲, 乙]", ImmutableArray<YamlScalar>.Empty);
        }

        foreach (var item in list.Items.Where(item => item is not YamlScalar))
        {
            Wrong<object>(key, item.Span, "文字列表", "a list of texts", $"{key}: [甲, 乙]");
        }

        return [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsEmpty)];
    }

    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Value.Trim())];

    /// <summary>A mapping, or null; its reader must call <see cref="Finish(IReadOnlyDictionary{string, string}?)"/>.</summary>
    public YamlFields? Map(string key, string example) => Take(key) is { } field ? MapOf(field, example) : null;

    public YamlFields? MapOf(YamlField field, string example) => field.Value is YamlMap map
        ? new YamlFields(map, File, _problems)
        : Wrong<YamlFields>(field.Key, field.Span, "一组项目", "a mapping", example);

    /// <summary>The entries of a mapping whose keys are free, such as theme options.</summary>
    public ImmutableArray<YamlEntry> Entries(string key, string example) => Take(key) switch
    {
        null => [],
        { Value: YamlMap map } => ReportDuplicates(map),
        { } field => Wrong(key, field.Span, "一组项目", "a mapping", example, ImmutableArray<YamlEntry>.Empty),
    };

    /// <summary>A list of mappings.</summary>
    public IEnumerable<YamlFields> Maps(string key, string example)
    {
        if (Take(key) is not { } field)
        {
            yield break;
        }

        if (field.Value is not YamlList list)
        {
            Wrong<object>(key, field.Span, "列表", "a list", example);
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (MapOf(new YamlField(key, field.KeySpan, item), example) is { } map)
            {
                yield return map;
            }
        }
    }

    /// <summary>A text that must be there; absent, it is reported at the mapping when that is finished.</summary>
    public YamlScalar? Required(string key, string example)
    {
        var scalar = Scalar(key);
        if (scalar is null && Entry(key) is null or { Value.IsEmpty: true })
        {
            _missing.Add((key, example));
        }

        return scalar;
    }

    /// <summary>Whether a key stands there under another name, and has been reported for it.</summary>
    public bool IsMeant(string key) => _meant.Contains(key);

    /// <summary>Reports the keys that nobody took, with the nearest known one, and those that are missing.</summary>
    /// <param name="chineseNames">What the keys are called in Chinese, for people who write 标题: instead of title:.</param>
    public void Finish(IReadOnlyDictionary<string, string>? chineseNames = null) => Finish(YamlRules.KeyUnknown, chineseNames);

    /// <summary>The same for a mapping whose keys are names of another kind, with that kind's rule.</summary>
    public void Finish(Rule unknown, IReadOnlyDictionary<string, string>? chineseNames = null)
    {
        foreach (var key in _map.Entries.Select(entry => entry.Key).Where(key => !_known.Contains(key.Value)))
        {
            var near = chineseNames?.GetValueOrDefault(key.Value) ?? NearestName.Find(key.Value, _known.Order(StringComparer.Ordinal));
            var hint = Suggestion.Of(near);
            Suggest(key.Span, unknown, near, key.Value, hint.Chinese, hint.English);
            if (near is not null)
            {
                _meant.Add(near);
            }
        }

        foreach (var (key, example) in _missing.Where(missing => !IsMeant(missing.Key)))
        {
            Report(new TextSpan(Span.Start, 1), YamlRules.ValueMissing, key, example);
        }
    }

    /// <summary>Reports a word, with what was probably meant as its correction.</summary>
    public void Suggest(TextSpan span, Rule rule, string? near, params ReadOnlySpan<string> arguments) =>
        _problems.Add(Diagnostic.At(File, span, rule, arguments) with { Edit = near is null ? null : new TextEdit(span, near) });

    public void Report(TextSpan span, Rule rule, params ReadOnlySpan<string> arguments) =>
        _problems.Add(Diagnostic.At(File, span, rule, arguments));

    public T? Wrong<T>(string key, TextSpan span, string chinese, string english, string example, T? instead = default)
    {
        Report(span, YamlRules.ValueType, key, chinese, english, example);
        return instead;
    }

    private ImmutableArray<YamlEntry> ReportDuplicates(YamlMap map)
    {
        var seen = new Dictionary<string, TextSpan>();
        foreach (var key in map.Entries.Select(entry => entry.Key))
        {
            if (!seen.TryAdd(key.Value, key.Span))
            {
                Report(key.Span, YamlRules.KeyDuplicate, key.Value, $"{File.Text.Position(seen[key.Value].Start).Line}");
            }
        }

        return map.Entries;
    }

    private T? ChoiceOf<T>(string key, YamlScalar scalar, IReadOnlyList<(string Name, T Value)> choices) where T : struct
    {
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, scalar.Value, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var near = NearestName.Find(scalar.Value, choices.Select(choice => choice.Name));
        var hint = Suggestion.Of(near);
        Suggest(
            scalar.Span, YamlRules.ValueChoice, near, key, scalar.Value, hint.Chinese, hint.English,
            string.Join("、", choices.Select(choice => choice.Name)));
        return null;
    }

    private YamlEntry? Entry(string key) => _map.Entries.FirstOrDefault(entry => entry.Key.Value == key);

    private YamlScalar? TextOf(YamlField field) => field.Value as YamlScalar ??
        Wrong<YamlScalar>(field.Key, field.Span, "一段文字", "a text", $"{field.Key}: 文字");
}
