using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Actors.Storage.Tests.Conformance;

/// <summary>On a class of storage tests: they need a server, and each of them says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsServerAttribute(string environmentVariable) : Attribute
{
    public string EnvironmentVariable { get; } = environmentVariable;
}

/// <summary>A fact of a class that may be <see cref="NeedsServerAttribute"/>. Shared tests do not know their provider; its class does.</summary>
[XunitTestCaseDiscoverer("Actors.Storage.Tests.Conformance.StorageFactDiscoverer", "Actors.Storage.Tests")]
public sealed class StorageFactAttribute : FactAttribute;

/// <summary>A theory of a class that may be <see cref="NeedsServerAttribute"/>.</summary>
[XunitTestCaseDiscoverer("Actors.Storage.Tests.Conformance.StorageTheoryDiscoverer", "Actors.Storage.Tests")]
public sealed class StorageTheoryAttribute : TheoryAttribute;

public sealed class StorageFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SkippedCase.TryMake(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class StorageTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SkippedCase.TryMake(DiagnosticMessageSink, discoveryOptions, testMethod) is { } skipped
            ? [skipped]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that does not run, with the reason.</summary>
public sealed class SkippedCase : XunitTestCase
{
    /// <summary>Used by the runner only, which fills it from what it has serialised.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the runner")]
    public SkippedCase()
    {
    }

    private SkippedCase(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    public static SkippedCase? TryMake(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        Reason(method) is null ? null : new SkippedCase(messages, options, method);

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => Reason(TestMethod);

    private static string? Reason(ITestMethod method)
    {
        var needed = method.TestClass.Class.GetCustomAttributes(typeof(NeedsServerAttribute)).FirstOrDefault();
        if (needed?.GetNamedArgument<string>(nameof(NeedsServerAttribute.EnvironmentVariable)) is not { } variable) return null;
        return string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)) ? $"{variable} names no server" : null;
    }
}
