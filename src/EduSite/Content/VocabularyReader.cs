using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads the controlled vocabularies of site.yml.</summary>
internal sealed class VocabularyReader(YamlFields fields)
{
    public Vocabulary Read(string key)
    {
        var example = $"{key}: [{{ name: 榆阳区, slug: yuyang, aliases: [榆阳] }}]";
        var names = new UniqueNames(fields);
        var slugs = new UniqueNames(fields);
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var map in fields.Maps(key, example))
        {
            var (name, slug, aliases) = (map.Required("name", "name: 榆阳区"), map.Required("slug", "slug: yuyang"), map.Scalars("aliases"));
            map.Finish();
            if (name is null || slug is null)
            {
                continue;
            }

            if (!Slug.IsValid(slug.Value))
            {
                map.Report(slug.Span, YamlRules.SlugInvalid, slug.Value, Slug.FromAscii(slug.Value) is { Length: > 0 } proper ? proper : "yuyang");
                continue;
            }

            if (names.Take(name) & slugs.Take(slug))
            {
                terms.Add(new Term(name.Value.Trim(), slug.Value, [.. aliases.Where(names.Take).Select(alias => alias.Value.Trim())], terms.Count));
            }
        }

        return new Vocabulary(terms.ToImmutable());
    }
}

/// <summary>Names of which each may be taken once; a second taker is reported where it stands.</summary>
internal sealed class UniqueNames(YamlFields fields)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    public bool Take(YamlScalar name)
    {
        if (_lines.TryAdd(name.Value.Trim(), fields.File.Text.Position(name.Span.Start).Line))
        {
            return true;
        }

        fields.Report(name.Span, ConfigRules.NameTaken, name.Value, $"{_lines[name.Value.Trim()]}");
        return false;
    }
}
