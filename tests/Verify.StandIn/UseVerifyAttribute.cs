using System.Reflection;
using VerifyTests;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>
/// Tells the comparison which test is running. Test projects get it by their build (tests/Directory.Build.targets).
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest) => CurrentTest.Method = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => CurrentTest.Method = null;
}
