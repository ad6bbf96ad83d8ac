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

    public YamlFields(YamlMap map, SourceFile file, DiagnosticBag problems)
    {
        _map = map;
        File = file;
        _problems = problems;
        var seen = new Dictionary<string, TextSpan>();
        foreach (var entry in map.Entries)
        {
            if (!seen.TryAdd(entry.Key.Value, entry.Key.Span))
            {
                var first = file.Text.Position(seen[entry.Key.Value].Start).Line;
                Report(entry.Key.Span, YamlRules.KeyDuplicate, entry.Key.Value, $"{first}");
            }
        }
    }

    public SourceFile File { get; }

    public TextSpan Span => _map.Span;

    /// <summary>The first value of a key, or null when it is absent or empty.</summary>
    public YamlField? Take(string key)
    {
        _known.Add(key);
        var entry = _map.Entries.FirstOrDefault(entry => entry.Key.Value == key);
        return entry is null or { Value: YamlScalar { Value: "" } } ? null : new YamlField(key, entry.Key.Span, entry.Value);
    }

    /// <summary>Whether a key is there at all, be it empty.</summary>
    public bool Has(string key) => _map.Entries.Any(entry => entry.Key.Value == key);

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
    public T? Choice<T>(string key, IReadOnlyList<(string Name, T Value)> choices) where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, scalar.Value, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var near = NearestName.Find(scalar.Value, choices.Select(choice => choice.Name));
        Report(
            scalar.Span, YamlRules.ValueChoice, key, scalar.Value, near is null ? "" : $"（{near}？）",
            string.Join(" ", choices.Select(choice => choice.Name)));
        return null;
    }

    /// <summary>A whole http(s) address.</summary>
    public string? Url(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
        {
            return scalar.Value;
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

        var items = field.Value is YamlList list ? list.Items.OfType<YamlScalar>().Where(item => item.Value.Length > 0).ToImmutableArray() : [];
        if (field.Value is not YamlList { Items: var all } || all.Any(item => item is not YamlScalar))
        {
            Wrong<object>(key, field.Span, "文字列表", "a list of texts", $"{key}: [甲, 乙]");
        }

        return items;
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
        { Value: YamlMap map } => map.Entries,
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

    /// <summary>A text that must be there; absent, it is reported at the mapping.</summary>
    public YamlScalar? Required(string key, string example)
    {
        var scalar = Scalar(key);
        if (scalar is null && !_map.Entries.Any(entry => entry.Key.Value == key && entry.Value is not YamlScalar { Value: "" }))
        {
            Report(new TextSpan(Span.Start, 1), YamlRules.ValueMissing, key, example);
        }

        return scalar;
    }

    /// <summary>Reports the keys that nobody took, with the nearest known one.</summary>
    /// <param name="chineseNames">What the keys are called in Chinese, for people who write 标题: instead of title:.</param>
    public void Finish(IReadOnlyDictionary<string, string>? chineseNames = null) => Finish(YamlRules.KeyUnknown, chineseNames);

    /// <summary>The same for a mapping whose keys are names of another kind, with that kind's rule.</summary>
    public void Finish(Rule unknown, IReadOnlyDictionary<string, string>? chineseNames = null)
    {
        foreach (var key in _map.Entries.Select(entry => entry.Key).Where(key => !_known.Contains(key.Value)))
        {
            var near = chineseNames?.GetValueOrDefault(key.Value) ?? NearestName.Find(key.Value, _known.Order(StringComparer.Ordinal));
            var diagnostic = Diagnostic.At(File, key.Span, unknown, key.Value, near is null ? "" : $"（{near}？）");
            _problems.Add(near is null ? diagnostic : diagnostic with { Edit = new TextEdit(key.Span, near) });
        }
    }

    public void Report(TextSpan span, Rule rule, params ReadOnlySpan<string> arguments) =>
        _problems.Add(Diagnostic.At(File, span, rule, arguments));

    public T? Wrong<T>(string key, TextSpan span, string chinese, string english, string example, T? instead = default)
    {
        Report(span, YamlRules.ValueType, key, chinese, english, example);
        return instead;
    }

    private YamlScalar? TextOf(YamlField field) => field.Value as YamlScalar ??
        Wrong<YamlScalar>(field.Key, field.Span, "一段文字", "a text", $"{field.Key}: 文字");
}
