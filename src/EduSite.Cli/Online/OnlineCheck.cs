using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli.Online;

/// <summary>Follows the links to other sites: several hosts at a time, each of them one link after another.</summary>
internal static class OnlineCheck
{
    private const int Hosts = 8;

    /// <summary>A host that has been silent so often is not asked for the rest of its links.</summary>
    private const int Patience = 2;

    public static async Task<ImmutableArray<Diagnostic>> Run(
        ImmutableArray<OutwardLink> links, WebProbe probe, AnswerCache cache, CancellationToken cancellation)
    {
        var answers = new ConcurrentDictionary<string, LinkAnswer>();
        var hosts = links.Select(link => link.Address).Distinct().GroupBy(address => new Uri(address).IdnHost);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Hosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, options, async (host, cancelled) =>
        {
            var silent = 0;
            LinkAnswer? last = null;
            foreach (var address in host)
            {
                var isGivenUp = last?.State == LinkState.NoHost || silent >= Patience;
                var answer = cache.Find(address) ?? (isGivenUp ? last! : await probe.Ask(address, cancelled));
                silent = answer.State == LinkState.Silent ? silent + 1 : 0;
                last = answer;
                answers[address] = answer;
                cache.Add(address, answer);
            }
        });
        cache.Save();

        // Who knows no name at all is not connected, and can say nothing about others.
        var isConnected = answers.Values.Any(answer => answer.State is LinkState.Alive or LinkState.Gone or LinkState.Suspect);
        return [.. links.Select(link => Judge(link, answers[link.Address], isConnected)).OfType<Diagnostic>()];
    }

    private static Diagnostic? Judge(OutwardLink link, LinkAnswer answer, bool isConnected)
    {
        if (answer.State == LinkState.Alive)
        {
            return null;
        }

        var isDead = answer.State == LinkState.Gone || (answer.State == LinkState.NoHost && isConnected);
        var rule = isDead ? InspectionLinkRules.ExternalDead : InspectionLinkRules.ExternalSuspect;
        var found = Diagnostic.At(link.Location, rule, link.Address, answer.Detail.Chinese, answer.Detail.English);
        return isDead && link.IsOnHome ? found with { Severity = Severity.Error } : found;
    }
}
