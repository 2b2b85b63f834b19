using System.CodeDom.Compiler;
using System.Reflection;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Leads;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>A grain takes one call at a time: two that wait for each other would wait until the time-out. So calls go one way only, from class to class.</summary>
public sealed class CallCycleTests
{
    private static readonly Dictionary<Type, Type[]> Calls = GrainSignatures.Classes.ToDictionary(grain => grain, grain => Instructions.CallsOf(grain).Select(Target).OfType<Type>().Distinct().ToArray());

    [Fact]
    public void No_grain_can_come_to_wait_for_itself()
    {
        foreach (var grain in Calls.Keys)
            Assert.DoesNotContain(grain, Reached(Calls[grain]));
    }

    [Fact]
    public void Calls_are_found_where_they_are_made()
    {
        Assert.Equal([typeof(AccountGrain), typeof(ContactGrain)], Calls[typeof(LeadGrain)].OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal([typeof(AccountGrain)], Calls[typeof(ContactGrain)]);
        Assert.Empty(Calls[typeof(AccountGrain)]);
    }

    [Fact]
    public void Nothing_else_below_the_server_calls_grains()
    {
        var others = GrainSignatures.Grains.GetTypes().Where(type => !type.IsNested && !type.IsInterface && !GrainSignatures.Classes.Contains(type) && !IsGenerated(type) && type != typeof(GrainKey));
        Assert.All(others, type => Assert.DoesNotContain(Instructions.CallsOf(type), called => Target(called) is not null));
    }

    private static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>() is not null || type.Namespace?.StartsWith("OrleansCodeGen", StringComparison.Ordinal) is true;

    /// <summary>The grain class behind a called method of a grain interface.</summary>
    private static Type? Target(MethodBase called) =>
        called.DeclaringType is { IsInterface: true } asked && GrainSignatures.Interfaces.Contains(asked) ? GrainSignatures.Classes.Single(asked.IsAssignableFrom) : null;

    private static HashSet<Type> Reached(IEnumerable<Type> from)
    {
        var seen = new HashSet<Type>();
        var left = new Stack<Type>(from);
        while (left.TryPop(out var grain))
        {
            if (seen.Add(grain)) foreach (var next in Calls[grain]) left.Push(next);
        }
        return seen;
    }
}
