namespace EduSite.Model;

/// <summary>A finished file of the site. The bytes are valid only until the output store has taken them.</summary>
public readonly record struct OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
