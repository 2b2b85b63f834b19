using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Grains.Views;

/// <summary>
/// How a row is kept in its table: the same row always gives the same text, so that texts can be compared. What is nothing, zero or the first of
/// its kind is left out, so no part of a row may stand for anything else where it is absent.
/// </summary>
public static class RowJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static string Write<TRow>(TRow row) => JsonSerializer.Serialize(row, Options);

    public static TRow Read<TRow>(string text) => JsonSerializer.Deserialize<TRow>(text, Options) ?? throw new JsonException("a row is never null");
}
