using System.Reflection;

namespace VerifyTests;

/// <summary>The test that the calling thread of execution belongs to.</summary>
internal static class CurrentTest
{
    private static readonly AsyncLocal<MethodInfo?> Local = new();

    public static MethodInfo? Method
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    /// <summary><c>Class.Method</c>, or <c>Outer.Inner.Method</c> for a nested class.</summary>
    public static string Name => NameOf(Running.ReflectedType!) + "." + Running.Name;

    public static string[] ParameterNames => [.. Running.GetParameters().Select(parameter => parameter.Name!)];

    private static MethodInfo Running => Method ?? throw new VerifyException(
        "No test is running here: only tests can verify, in a project that sets <UsesVerify>true</UsesVerify>.");

    private static string NameOf(Type type) =>
        type.DeclaringType is { } outer ? NameOf(outer) + "." + type.Name : type.Name;
}
