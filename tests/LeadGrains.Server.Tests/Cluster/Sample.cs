using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using LeadGrains.Domain;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>Makes a value of any message type by its constructor: with everything filled in, each value another one, or with as little as may be.</summary>
internal sealed class Sample(bool full)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, 123, TimeSpan.Zero);
    private int number;

    public object? Of(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => full ? Of(inner) : null,
        _ when type == typeof(string) => $"text \"{++number}\" 名",
        _ when type == typeof(bool) => full,
        _ when type == typeof(int) => ++number,
        _ when type == typeof(long) => long.MaxValue - ++number,
        _ when type == typeof(double) => ++number / 3.0,
        _ when type == typeof(decimal) => ++number + 0.10m,
        _ when type == typeof(DateTimeOffset) => Start.AddTicks(++number),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(++number),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(full ? Enum.GetValues(type).Length - 1 : 0),
        _ when IsId(type) => Activator.CreateInstance(type, $"x_{++number}"),
        _ when type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) => Many(type),
        _ => One(type),
    };

    private static bool IsId(Type type) => type == typeof(StreamId) || type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    private object One(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(made => made.GetParameters().Length) ?? throw new InvalidOperationException($"{type} can't be made from outside");
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private object? Argument(ParameterInfo parameter) =>
        full || !parameter.HasDefaultValue && !MayBeNull(parameter) ? Of(parameter.ParameterType)
        : parameter is { HasDefaultValue: true, DefaultValue: { } usual } ? usual
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private static bool MayBeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private object Many(Type type)
    {
        var parts = type.GenericTypeArguments;
        var count = !full ? 0 : parts is [{ IsEnum: true }, _] ? 1 : 2; // of an enumeration there is one sample, and keys differ
        var items = Enumerable.Range(0, count);
        var element = parts.Length == 1 ? parts[0] : typeof(KeyValuePair<,>).MakeGenericType(parts);
        var array = Array.CreateInstance(element, count);
        foreach (var i in items) array.SetValue(parts.Length == 1 ? Of(element) : Activator.CreateInstance(element, Of(parts[0]), Of(parts[1])), i);
        var definition = type.GetGenericTypeDefinition();
        var factory = definition == typeof(ImmutableDictionary<,>) ? typeof(ImmutableDictionary)
            : definition == typeof(ImmutableSortedDictionary<,>) ? typeof(ImmutableSortedDictionary)
            : definition == typeof(ImmutableList<>) ? typeof(ImmutableList)
            : definition == typeof(ImmutableArray<>) || definition == typeof(IReadOnlyList<>) ? typeof(ImmutableArray)
            : throw new InvalidOperationException($"no samples of {type}: is it immutable?");
        return factory.GetMethods().Single(method => method.Name == "CreateRange" && method.GetParameters() is [var only] && only.ParameterType.Name == "IEnumerable`1")
            .MakeGenericMethod(parts).Invoke(null, [array])!;
    }
}
