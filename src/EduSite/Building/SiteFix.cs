using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Checks;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>
/// Applies every correction that a rule knows to be safe to the reports of a site, until none is left: a second run changes
/// nothing.
/// </summary>
public static class SiteFix
{
    /// <summary>One correction may make room for another; more rounds than that would be two rules at odds.</summary>
    private const int MostRounds = 6;

    /// <returns>The files that change, by path. Files that are not UTF-8 are left alone.</returns>
    public static ImmutableArray<FixedFile> Run(
        IFileTree source, TimeProvider clock, CheckScope scope, DiagnosticBag problems, CancellationToken cancellation = default)
    {
        if (SiteBuild.ReadConfig(source, problems) is not { } config)
        {
            return [];
        }

        var settings = new CheckSettings(config, ChinaDate.From(clock.GetUtcNow()), WordListReader.Read(source, config, problems));
        var files = new ConcurrentBag<FixedFile>();
        var paths = source.List(ContentPaths.Root).Select(entry => entry.Path)
            .Where(path => ContentPaths.IsReport(path) && scope.Includes(path));
        Parallel.ForEach(paths, new ParallelOptions { CancellationToken = cancellation }, path =>
        {
            if (Fix(path, source.Read(path), settings) is { } file)
            {
                files.Add(file);
            }
        });
        return [.. files.OrderBy(file => file.Path)];
    }

    /// <summary>Null when there is nothing to correct, or the bytes are not understood.</summary>
    internal static FixedFile? Fix(SitePath path, ReadOnlySpan<byte> bytes, CheckSettings settings)
    {
        if (SourceText.Decode(bytes) is not { Fault: null } before)
        {
            return null;
        }

        var draft = TextDraft.Of(bytes);
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = EditsOf(new SourceFile(path, SourceText.From(draft.Text)), settings);
            if (edits.Count == 0)
            {
                break;
            }

            draft.Apply(edits.Select(edit => edit.Edit));
            foreach (var (rule, _) in edits)
            {
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
        }

        return rules.Count == 0 ? null : new FixedFile(path, before.Content, draft.Text, draft.ToBytes(), rules.ToImmutableSortedDictionary());
    }

    /// <summary>In order of place; of two that touch, the first: the other comes in the next round, if it is still needed.</summary>
    private static List<(string Rule, TextEdit Edit)> EditsOf(SourceFile file, CheckSettings settings)
    {
        var front = new DiagnosticBag();
        var inspected = TextChecks.Inspect(ReportText.Read(file, ReportReader.Read(file, settings.Config, front)), settings);
        var edits = new List<(string Rule, TextEdit Edit)>();
        var end = -1;
        foreach (var diagnostic in front.ToSorted().Concat(inspected.Problems)
                     .Where(diagnostic => diagnostic.Edit is not null && !settings.Config.Checks.Disabled.Contains(diagnostic.Rule.Id))
                     .OrderBy(diagnostic => diagnostic.Edit!.Span.Start).ThenByDescending(diagnostic => diagnostic.Edit!.Span.Length))
        {
            var edit = diagnostic.Edit!;
            if (edit.Span.Start > end && !file.Text.Content.AsSpan(edit.Span.Start, edit.Span.Length).SequenceEqual(edit.Replacement))
            {
                edits.Add((diagnostic.Rule.Id, edit));
                end = edit.Span.End;
            }
        }

        return edits;
    }
}
