using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace LeadGrains.Server.Http;

/// <summary>Checks a single value: its type, its text, its DataAnnotations.</summary>
internal static class StrictValue
{
    /// <param name="mistakes">Takes what is wrong.</param>
    public static void Check(JsonElement element, JsonSlot slot, JsonSerializerOptions options, JsonPlace place, StrictJson mistakes)
    {
        if (element.ValueKind == JsonValueKind.String) CheckText(element, slot, options, place, mistakes);
        else if (!IsProperText(element)) mistakes.Add(place, "text", NoProperText);
        else if (slot.Type.IsEnum) CheckName(null, slot.Type, place, mistakes);
        else CheckValue(element, slot, options, place, mistakes);
    }

    public static void CheckRules(JsonSlot slot, object? value, JsonPlace place, StrictJson mistakes)
    {
        foreach (var rule in slot.Rules)
            if (!rule.IsValid(value))
                mistakes.Add(place, Code(rule), Message(rule));
    }

    /// <summary>Null when the name is no proper text.</summary>
    public static string? NameOf(JsonProperty field)
    {
        try
        {
            return field.Name.Contains('\0', StringComparison.Ordinal) ? null : field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private const string NoProperText = "text must not hold NUL or half a character";

    private static void CheckText(JsonElement element, JsonSlot slot, JsonSerializerOptions options, JsonPlace place, StrictJson mistakes)
    {
        if (ProperText(element) is not { } text) mistakes.Add(place, "text", NoProperText);
        else if (slot.Type.IsEnum) CheckName(text, slot.Type, place, mistakes);
        else if (slot.Type == typeof(string) && slot.Own is null) CheckRules(slot, text, place, mistakes);
        else CheckValue(element, slot, options, place, mistakes);
    }

    private static void CheckValue(JsonElement element, JsonSlot slot, JsonSerializerOptions options, JsonPlace place, StrictJson mistakes)
    {
        if (TryRead(element, slot, options, out var value, out var mistake)) CheckRules(slot, value, place, mistakes);
        else mistakes.Add(place, "type", mistake);
    }

    private static void CheckName(string? text, Type type, JsonPlace place, StrictJson mistakes)
    {
        var names = QueryValue.NamesOf(type);
        if (text is null || !names.Contains(text, StringComparer.Ordinal)) mistakes.Add(place, "enum", $"expected one of {string.Join(", ", names)}");
    }

    private static bool TryRead(JsonElement element, JsonSlot slot, JsonSerializerOptions options, out object? value, out string mistake)
    {
        (value, mistake) = (null, "");
        try
        {
            value = element.Deserialize(slot.Type, slot.Own ?? options);
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            mistake = Expected(slot.Type) is { } expected ? $"expected {expected}" : wrong.Message;
            return false;
        }
    }

    private static bool IsProperText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ProperText(element) is not null,
        JsonValueKind.Array => element.EnumerateArray().All(IsProperText),
        JsonValueKind.Object => element.EnumerateObject().All(field => NameOf(field) is not null && IsProperText(field.Value)),
        _ => true,
    };

    private static string? ProperText(JsonElement text)
    {
        try
        {
            return text.GetString() is { } read && !read.Contains('\0', StringComparison.Ordinal) ? read : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair, escaped
        }
    }

    private static string? Expected(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "text",
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 or TypeCode.Byte => "a whole number",
        TypeCode.Double or TypeCode.Single => "a number",
        TypeCode.Object when type == typeof(DateOnly) => "a date such as \"2026-01-31\"",
        _ => null,
    };

    private static string Message(ValidationAttribute rule) => rule.FormatErrorMessage("the value");

    private static string Code(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "required",
        StringLengthAttribute or MinLengthAttribute or MaxLengthAttribute or LengthAttribute => "length",
        RangeAttribute => "range",
        RegularExpressionAttribute or EmailAddressAttribute or UrlAttribute => "format",
        _ => "invalid",
    };
}
