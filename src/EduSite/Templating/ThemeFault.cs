using EduSite.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace EduSite.Templating;

/// <summary>
/// A mistake of a theme met while it runs, on its way through Scriban to <see cref="PageRenderer"/>, which makes it a
/// diagnostic. It derives from Scriban's own exception because any other would be wrapped and lose its rule.
/// </summary>
internal sealed class ThemeFault(SourceSpan span, Rule rule, params string[] arguments)
    : ScriptRuntimeException(span, rule.Id)
{
    public Rule Rule => rule;

    public string[] Arguments => arguments;
}
