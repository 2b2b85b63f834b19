using System.Collections;
using System.Globalization;
using System.Reflection;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>All of a value as lines of path, type and content: two values with the same lines are the same through and through.</summary>
internal static class Deep
{
    public static IEnumerable<string> Lines(object? value, string path = "$")
    {
        if (value is null) return [$"{path} null"];
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or decimal or DateTimeOffset or DateOnly)
            return [$"{path} {type.Name} {(value is IFormattable text ? text.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture) : value)}"];
        if (value is IDictionary pairs)
            return pairs.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal).SelectMany(key => Lines(pairs[key], $"{path}[{key}]")).Prepend($"{path} {type.Name}");
        if (value is IEnumerable items and not string)
            return IsNothing(value) ? [$"{path} no array"] : items.Cast<object?>().SelectMany((item, i) => Lines(item, $"{path}[{i}]")).Prepend($"{path} list");
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => Lines(property.GetValue(value), $"{path}.{property.Name}")).Prepend($"{path} {type.Name}");
    }

    /// <summary>An ImmutableArray that was never made.</summary>
    private static bool IsNothing(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;
}
