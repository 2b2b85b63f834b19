using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace LeadGrains.Server.Http;

/// <summary>Reads one query value as strictly as a body's: enumerations by exact name, no empty numbers, no NUL.</summary>
public static class QueryValue
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Parsers = new();
    private static readonly ConcurrentDictionary<Type, string[]> EnumNames = new();

    /// <summary>Whether a parameter of that type comes from the query rather than from the container.</summary>
    public static bool IsSimple(Type type)
    {
        var single = Single(type.IsArray ? type.GetElementType()! : type);
        return single == typeof(string) || single.IsEnum || Parser(single) is not null;
    }

    public static bool TryRead(Type type, string text, out object? value, out string mistake)
    {
        var single = Single(type);
        (value, mistake) = (text, "");
        if (text.Contains('\0', StringComparison.Ordinal)) mistake = "text must not hold NUL";
        else if (single.IsEnum) mistake = NamesOf(single).Contains(text, StringComparer.Ordinal) ? "" : $"expected one of {string.Join(", ", NamesOf(single))}";
        else if (single != typeof(string) && !TryParse(single, text, out value)) mistake = $"expected {Expected(single)}";
        return mistake.Length == 0;
    }

    /// <summary>Of an enumeration, in its order.</summary>
    public static string[] NamesOf(Type type) => EnumNames.GetOrAdd(type, static wanted => Enum.GetNames(wanted));

    private static Type Single(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool TryParse(Type type, string text, out object? value)
    {
        value = null;
        if (type == typeof(DateOnly) && !DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
        var parser = Parser(type)!;
        object?[] arguments = parser.GetParameters().Length == 3 ? [text, CultureInfo.InvariantCulture, null] : [text, null];
        var parsed = (bool)parser.Invoke(null, arguments)!;
        value = arguments[^1];
        return parsed;
    }

    private static MethodInfo? Parser(Type type) => Parsers.GetOrAdd(type, wanted =>
        wanted.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider), wanted.MakeByRefType()])
        ?? wanted.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), wanted.MakeByRefType()]));

    private static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Decimal => "a number",
        _ when type == typeof(DateOnly) => "a day such as 2026-01-31",
        _ when type == typeof(DateTimeOffset) => "an instant such as 2026-01-31T12:00:00Z",
        _ => "an id of 1 to 64 characters",
    };
}
