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

    /// <summary>Links, each of which may hold further ones as <c>items</c>.</summary>
    Menu,

    /// <summary>A picture among the assets of the theme, or in content/.</summary>
    Image,

    /// <summary>An ordered selection of <see cref="ThemeOption.Choices"/>; where <c>column</c> is one, of columns as well.</summary>
    Blocks,
}

/// <summary>An option as theme.yml declares it.</summary>
/// <param name="Choices">Of a choice and of blocks.</param>
/// <param name="Against">Of a colour: those that it meets on the page as text or ground.</param>
internal sealed record ThemeOption(
    string Name, OptionType Type, ImmutableArray<string> Choices, ImmutableArray<Rgb> Against)
{
    public OptionDefault? Default { get; init; }
}

/// <summary>A default value and the theme.yml that gives it: of an inherited option not the theme's own.</summary>
internal sealed record OptionDefault(SettingValue Value, SourceFile Source);
