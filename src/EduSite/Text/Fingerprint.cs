using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace EduSite.Text;

/// <summary>
/// Stands for content on this machine: 64 bits of XXH3. Two contents of one site that differ share it with a chance of one in
/// 10¹⁰ even when there are a hundred thousand of them; whoever wants to make two on purpose can, so it guards nothing.
/// </summary>
public readonly record struct Fingerprint(ulong Value)
{
    public static Fingerprint Of(ReadOnlySpan<byte> content) => new(XxHash3.HashToUInt64(content));

    /// <param name="text">Null differs from every text.</param>
    public static Fingerprint Of(string? text) =>
        text is null ? new Fingerprint(1) : Of(MemoryMarshal.AsBytes(text.AsSpan()));

    public static Fingerprint Of(long number) => Of(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));

    /// <summary>Of this content and then another.</summary>
    public Fingerprint And(Fingerprint next)
    {
        ReadOnlySpan<ulong> both = [Value, next.Value];
        return Of(MemoryMarshal.AsBytes(both));
    }

    public Fingerprint And(string? text) => And(Of(text));

    public Fingerprint And(long number) => And(Of(number));

    /// <summary>Of this content and then each text of a list; where the list ends is part of it.</summary>
    public Fingerprint AndAll(IEnumerable<string?> texts) => texts.Aggregate(this, (all, text) => all.And(text)).And(null as string);
}
