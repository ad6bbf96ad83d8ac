namespace EduSite.Search;

/// <summary>One file of grams: its first string, by which readers choose it, and its bytes.</summary>
internal sealed record Shard(string FirstKey, byte[] Content);
