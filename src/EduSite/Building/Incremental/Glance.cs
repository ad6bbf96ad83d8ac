using System.Buffers.Binary;
using EduSite.IO;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>
/// The first lines of a note: enough to see that nothing at all has changed, without reading the rest. It is written only by a
/// build that found no mistake, for mistakes have to be told again.
/// </summary>
/// <param name="Settings">As <see cref="BuildSettings"/> finds them.</param>
/// <param name="Inputs">Of every file of content and themes by name, length and time.</param>
/// <param name="From">The moment of the build.</param>
/// <param name="Until">The first moment at which the same files could make another site; not included.</param>
/// <param name="Reports">As in <see cref="BuildResult"/>.</param>
/// <param name="Pages">As in <see cref="BuildResult"/>.</param>
internal sealed record Glance(Fingerprint Settings, Fingerprint Inputs, ChinaDate From, ChinaDate Until, int Reports, int Pages)
{
    /// <summary>Bytes.</summary>
    public const int Length = 6 * sizeof(long);

    private static readonly SitePath[] Roots = [SitePath.Of("content"), SitePath.Of("themes"), AddressLedger.Path];

    /// <summary>Null when a file may have changed without showing it.</summary>
    public static Fingerprint? InputsOf(IFileTree source)
    {
        var inputs = default(Fingerprint);
        foreach (var root in Roots)
        {
            foreach (var file in source.List(root))
            {
                if (file.Modified is not { } modified)
                {
                    return null;
                }

                inputs = inputs.And(file.Path.Value).And(file.Length).And(modified.Ticks);
            }

            inputs = inputs.AndAll(source.SkippedLinks(root).Select(link => link.Value))
                .AndAll(source.UnusableNames(root).Select(name => $"{name.Folder}/{name.Name}"));
        }

        return inputs;
    }

    /// <summary>
    /// The next moment at which a report appears or goes, or a pin comes off; at the latest the next midnight, when days change
    /// that pages and feeds may show.
    /// </summary>
    public static ChinaDate NextChange(Site site)
    {
        var midnight = new ChinaDate(site.BuiltAt.Local.Date.AddDays(1), HasTime: true);
        return site.ReportsByPath.Values
            .SelectMany(report => new[]
            {
                report.PublishAt ?? report.Date,
                report.ExpireAt?.EndOfDay(),
                report.Notice?.End.EndOfDay(),
                report.Promotion?.PinUntil?.EndOfDay(),
            })
            .Where(moment => moment > site.BuiltAt)
            .Aggregate(midnight, (first, moment) => moment is { } known && known < first ? known : first);
    }

    public bool Holds(Fingerprint settings, Fingerprint? inputs, ChinaDate now) =>
        settings == Settings && inputs == Inputs && From <= now && now < Until;

    public void Write(Span<byte> head)
    {
        long[] values =
        [
            unchecked((long)Settings.Value), unchecked((long)Inputs.Value), From.Local.Ticks, Until.Local.Ticks, Reports, Pages,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head[(i * sizeof(long))..], values[i]);
        }
    }

    /// <summary>Null when there is no note.</summary>
    public static Glance? Read(ReadOnlySpan<byte> note)
    {
        if (note.Length < Length)
        {
            return null;
        }

        var values = new long[Length / sizeof(long)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt64LittleEndian(note[(i * sizeof(long))..]);
        }

        return new Glance(
            new Fingerprint(unchecked((ulong)values[0])),
            new Fingerprint(unchecked((ulong)values[1])),
            new ChinaDate(new DateTime(values[2]), HasTime: true),
            new ChinaDate(new DateTime(values[3]), HasTime: true),
            (int)values[4],
            (int)values[5]);
    }
}
