namespace VerifyTests;

/// <summary>A snapshot is missing or differs, or the test asks for something that cannot be compared.</summary>
public sealed class VerifyException(string message) : Exception(message);
