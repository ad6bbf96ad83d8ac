using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EduSite.Tests.Pages;

/// <summary>
/// The part of JSON Schema 2020-12 that the published schema uses. A keyword outside that part is an exception, so that
/// nothing in the schema goes unchecked.
/// </summary>
internal sealed class JsonSchemaValidator(JsonElement root)
{
    /// <summary>What is wrong with a document, as "place: reason"; empty when it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement document) => [.. Check(root, document, "$")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string place) =>
        schema.EnumerateObject().SelectMany(keyword => Check(schema, keyword, value, place));

    private IEnumerable<string> Check(JsonElement schema, JsonProperty keyword, JsonElement value, string place)
    {
        var argument = keyword.Value;
        return keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Check(Resolve(argument.GetString()!), value, place),
            "oneOf" => CheckOneOf(argument, value, place),
            "type" => Expect(IsOfType(value, argument.GetString()!), place, $"not of type {argument}"),
            "const" => Expect(JsonElement.DeepEquals(argument, value), place, $"not {argument}"),
            "enum" => Expect(
                argument.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
                place,
                $"not in {argument}"),
            "pattern" => Expect(
                Regex.IsMatch(value.GetString()!, argument.GetString()!), place, $"{value} does not match {argument}"),
            "minLength" => Expect(value.GetString()!.Length >= argument.GetInt32(), place, "too short"),
            "minimum" => Expect(value.GetDecimal() >= argument.GetDecimal(), place, $"less than {argument}"),
            "maximum" => Expect(value.GetDecimal() <= argument.GetDecimal(), place, $"more than {argument}"),
            "minItems" => Expect(value.GetArrayLength() >= argument.GetInt32(), place, "too few items"),
            "minProperties" => Expect(value.EnumerateObject().Count() >= argument.GetInt32(), place, "too few members"),
            "items" => value.EnumerateArray().SelectMany((item, i) => Check(argument, item, $"{place}[{i}]")),
            "required" => argument.EnumerateArray().SelectMany(name =>
                Expect(value.TryGetProperty(name.GetString()!, out _), place, $"{name} is missing")),
            "properties" => argument.EnumerateObject().SelectMany(property =>
                value.TryGetProperty(property.Name, out var member)
                    ? Check(property.Value, member, $"{place}.{property.Name}")
                    : []),
            "additionalProperties" => CheckAdditional(schema, argument, value, place),
            _ => throw new UnreachableException($"the validator does not know {keyword.Name}"),
        };
    }

    private string[] CheckOneOf(JsonElement alternatives, JsonElement value, string place)
    {
        string[][] faults = [.. alternatives.EnumerateArray().Select(schema => Check(schema, value, place).ToArray())];
        return faults.Count(list => list.Length == 0) switch
        {
            1 => [],
            0 => faults.MinBy(list => list.Length)!,
            _ => [$"{place}: more than one alternative matches"],
        };
    }

    private IEnumerable<string> CheckAdditional(
        JsonElement schema, JsonElement argument, JsonElement value, string place)
    {
        var others = value.EnumerateObject().Where(member =>
            !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));
        return argument.ValueKind == JsonValueKind.False
            ? others.Select(member => $"{place}: unknown member {member.Name}")
            : others.SelectMany(member => Check(argument, member.Value, $"{place}.{member.Name}"));
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name));

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static IEnumerable<string> Expect(bool holds, string place, string fault) =>
        holds ? [] : [$"{place}: {fault}"];
}
