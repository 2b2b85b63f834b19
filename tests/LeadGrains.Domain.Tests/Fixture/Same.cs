using System.Text.Json;

namespace LeadGrains.Domain.Tests.Fixture;

/// <summary>Equality by content: immutable arrays and dictionaries are equal to records only when they are the same object.</summary>
internal static class Same
{
    public static void Content(object? expected, object? actual) => Assert.Equal(Text(expected), Text(actual));

    public static string Text(object? value) =>
        value is null ? "null" : $"{value.GetType().Name} {JsonSerializer.Serialize(value, value.GetType())}";
}
