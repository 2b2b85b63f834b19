using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Domain;

/// <summary>An amount of a currency.</summary>
/// <param name="Value">Up to 15 digits before and 2 to 4 after the point; text in JSON so that no reader rounds it.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
public sealed record Money(
    [property: JsonConverter(typeof(DecimalTextJson))] [RegularExpression(@"^-?\d{1,15}(\.\d{1,4})?$", ErrorMessage = "expected up to 15 digits before and 4 after the point")] decimal Value,
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "expected an ISO 4217 code such as CNY")] string Currency)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Currency}");
}

/// <summary>A decimal as text with a point, at least two decimals, no exponent.</summary>
public sealed class DecimalTextJson : JsonConverter<decimal>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && decimal.TryParse(reader.GetString(), Style, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("an amount is text such as \"1200.00\"");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[64]; // a decimal has 29 digits
        // The two say the same of up to two decimals; a format of signs is read anew each time.
        value.TryFormat(text, out var length, value.Scale <= 2 ? "F2" : "0.00##", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
