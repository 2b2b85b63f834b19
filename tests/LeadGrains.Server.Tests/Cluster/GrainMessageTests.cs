using System.Text.Json;
using LeadGrains.Grains.Log;
#if ORLEANS
using System.Reflection;
using LeadGrains.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
#endif

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>Everything that stands in a grain's signature survives the way to another silo: on Orleans through its own serializer.</summary>
public sealed class GrainMessageTests
{
    public static TheoryData<string, bool> Messages()
    {
        var cases = new TheoryData<string, bool>();
        foreach (var type in GrainSignatures.Messages)
        {
            cases.Add(type.ToString(), true);
            cases.Add(type.ToString(), false);
        }
        return cases;
    }

    [Theory, MemberData(nameof(Messages))]
    public void A_message_arrives_as_it_was_sent(string name, bool full)
    {
        var type = GrainSignatures.Messages.Single(one => one.ToString() == name);
        var sent = new Sample(full).Of(type);
        Assert.Equal(Deep.Lines(sent), Deep.Lines(Send(sent, type)));
    }

    [Fact]
    public void There_are_messages() => Assert.InRange(GrainSignatures.Messages.Length, 30, 200);

    [Fact]
    public void A_refusal_without_errors_arrives()
    {
        var refusal = new Domain.Refusal("a.b", "No.");
        Assert.Equal(Deep.Lines(refusal), Deep.Lines(Send(refusal, typeof(Domain.Refusal))));
    }

    /// <summary>Within a silo messages are shared, not copied: that is safe as long as nothing of them can change.</summary>
    [Fact]
    public void Nothing_in_a_message_can_be_changed()
    {
        var open = Reach(GrainSignatures.Messages).Where(type => type.Assembly.GetName().Name!.StartsWith("LeadGrains", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))).Select(property => $"{type}.{property.Name}"));
        Assert.Empty(open);
        Assert.DoesNotContain(Reach(GrainSignatures.Messages), type => type.IsArray || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>));
    }

#if ORLEANS
    private static readonly ServiceProvider Services = new ServiceCollection().AddSerializer(GrainRuntime.AddMessages).BuildServiceProvider();

    [Fact]
    public void A_failure_of_the_log_arrives_as_what_it_is()
    {
        var sent = new LogUnavailableException("gone", new Npgsql.NpgsqlException("no host"));
        var arrived = Assert.IsType<LogUnavailableException>(Send(sent, typeof(Exception)));
        Assert.Equal("gone", arrived.Message);
        Assert.NotNull(arrived.InnerException);
    }

    private static object? Send(object? message, Type declared) => typeof(GrainMessageTests).GetMethod(nameof(SendAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(declared).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [message], null);

    private static T? SendAs<T>(T message)
    {
        var serializer = Services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(message));
    }
#else
    private static object? Send(object? message, Type declared) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(message, declared, LogJson.Wire), declared, LogJson.Wire);
#endif

    private static HashSet<Type> Reach(IEnumerable<Type> from)
    {
        var seen = new HashSet<Type>();
        var left = new Stack<Type>(from);
        while (left.TryPop(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var part in type.GenericTypeArguments) left.Push(part);
            if (type.Assembly.GetName().Name!.StartsWith("LeadGrains", StringComparison.Ordinal))
                foreach (var property in type.GetProperties()) left.Push(property.PropertyType);
        }
        return seen;
    }
}
