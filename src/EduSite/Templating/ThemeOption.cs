using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating;

/// <summary>What an option of a theme may hold.</summary>
internal enum OptionType
{
    Text,
    Bool,
    Number,

    /// <summary><c>#rgb</c> or <c>#rrggbb</c></summary>
    Color,

    /// <summary>One of <see cref="ThemeOption.Choices"/>.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>A list of <c>{ name, url }</c>.</summary>
    Links,
}

/// <summary>An option as theme.yml declares it.</summary>
internal sealed record ThemeOption(string Name, OptionType Type, ImmutableArray<string> Choices)
{
    public OptionDefault? Default { get; init; }
}

/// <summary>A default value and the theme.yml that gives it: of an inherited option not the theme's own.</summary>
internal sealed record OptionDefault(SettingValue Value, SourceFile Source);
