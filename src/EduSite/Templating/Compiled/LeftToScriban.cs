namespace EduSite.Templating.Compiled;

/// <summary>
/// A template uses, or a page meets, something that the compiled form does not do: rare syntax, or a mistake. Scriban's own
/// evaluation then renders the page, and is what names the mistake; the compiled form never has to.
/// </summary>
internal sealed class LeftToScriban : Exception;
