using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace LeadGrains.Server.Http;

/// <summary>Checks a single value: its type, its text, its DataAnnotations.</summary>
/// <param name="add">Takes pointer, code and message of a mistake.</param>
public sealed class StrictValue(JsonSerializerOptions options, Action<string, string, string> add)
{
    public void Check(JsonElement element, JsonSlot slot, string pointer)
    {
        if (!IsProperText(element)) add(pointer, "text", "text must not hold NUL or half a character");
        else if (slot.Type.IsEnum) CheckName(element, slot.Type, pointer);
        else if (TryRead(element, slot, out var value, out var mistake)) CheckRules(slot, value, pointer);
        else add(pointer, "type", mistake);
    }

    public void CheckRules(JsonSlot slot, object? value, string pointer)
    {
        foreach (var rule in slot.Rules.Where(rule => !rule.IsValid(value))) add(pointer, Code(rule), Message(rule));
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

    private void CheckName(JsonElement element, Type type, string pointer)
    {
        if (element.ValueKind != JsonValueKind.String || !Enum.GetNames(type).Contains(element.GetString(), StringComparer.Ordinal))
            add(pointer, "enum", $"expected one of {string.Join(", ", Enum.GetNames(type))}");
    }

    private bool TryRead(JsonElement element, JsonSlot slot, out object? value, out string mistake)
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

    private static bool IsProperText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => !element.GetString()!.Contains('\0', StringComparison.Ordinal),
                JsonValueKind.Array => element.EnumerateArray().All(IsProperText),
                JsonValueKind.Object => element.EnumerateObject().All(field => NameOf(field) is not null && IsProperText(field.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false; // half a surrogate pair, escaped
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
