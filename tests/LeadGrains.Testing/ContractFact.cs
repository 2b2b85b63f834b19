using System.ComponentModel;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LeadGrains.Testing;

/// <summary>The class's tests need a PostgreSQL server; they are skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;

/// <summary>A fact that heeds <see cref="NeedsPostgresAttribute"/> and <see cref="NeedsMountAttribute"/> on the class that runs it, inherited facts included.</summary>
[XunitTestCaseDiscoverer("LeadGrains.Testing.ContractFactDiscoverer", "LeadGrains.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractFactAttribute : FactAttribute;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new ContractTestCase(diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

public sealed class ContractTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the runner's deserialisation.")]
    public ContractTestCase() { }

    public ContractTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method) { }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? (Needs(typeof(NeedsPostgresAttribute)) ? PostgresServer.Missing : null)
        ?? (Needs(typeof(NeedsMountAttribute)) ? Mounting.Missing : null);

    private bool Needs(Type what) => TestMethod.TestClass.Class.GetCustomAttributes(what).Any();
}
