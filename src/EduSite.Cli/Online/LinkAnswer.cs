using EduSite.Diagnostics;

namespace EduSite.Cli.Online;

/// <summary>What another site said to a link.</summary>
/// <param name="Detail">Why, when it is not alive.</param>
internal sealed record LinkAnswer(LinkState State, Bilingual Detail)
{
    public static LinkAnswer Alive { get; } = new(LinkState.Alive, default);

    public static LinkAnswer Silent { get; } = new(LinkState.Silent, new("没有回答", "no answer"));

    public static LinkAnswer NoHost { get; } = new(LinkState.NoHost, new("查不到这个域名", "no such host"));

    public static LinkAnswer Of(int status) => new(
        status is >= 200 and < 400 ? LinkState.Alive : status is 404 or 410 ? LinkState.Gone : LinkState.Suspect,
        new($"状态码 {status}", $"status {status}"));
}

internal enum LinkState
{
    Alive,

    /// <summary>404 or 410.</summary>
    Gone,

    /// <summary>The name of the host is unknown: gone as well, unless this machine knows no name at all.</summary>
    NoHost,

    /// <summary>It turned us away (403, 429) or has trouble of its own: a person would perhaps see the page.</summary>
    Suspect,

    /// <summary>No connection, or no answer in time.</summary>
    Silent,
}
