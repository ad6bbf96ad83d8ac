namespace EduSite.Checks;

/// <summary>What a character of a report's file is. Prose has no flag.</summary>
[Flags]
internal enum Region : ushort
{
    Prose = 0,

    /// <summary>Marks that readers do not see: of Markdown, of HTML, of YAML.</summary>
    Markup = 1,

    Code = 2,

    /// <summary>Addresses and file names: of links and pictures, bare, of e-mail.</summary>
    Address = 4,

    /// <summary>A quotation of its own (<c>&gt;</c>): somebody else's words.</summary>
    BlockQuote = 8,

    /// <summary>Between “ and ”.</summary>
    Quotation = 16,

    Table = 32,

    Heading = 64,

    /// <summary>Alternative text of a picture.</summary>
    Alternative = 128,

    FrontMatter = 256,

    /// <summary>What no rule about words looks at.</summary>
    NoWords = Markup | Code | Address,

    /// <summary>What no correction changes.</summary>
    Untouchable = NoWords | BlockQuote | Quotation,
}
