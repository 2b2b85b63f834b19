using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LeadGrains.Grains.Log;

/// <summary>The three JSON forms of domain records. They differ only in how personal data is written.</summary>
public static class LogJson
{
    /// <summary>In the log and in snapshots: personal data sealed. Used through <see cref="EventCodec"/> only.</summary>
    internal static readonly JsonSerializerOptions Stored = Make(new SealedPersonalJson());

    /// <summary>Between servers: personal data as a record of subject and text; arrays that were never made are left out, as commands may have some.</summary>
    public static readonly JsonSerializerOptions Wire = new(Make()) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatWasNeverMade } } };

    /// <summary>To readers: personal data as text, null when erased.</summary>
    public static readonly JsonSerializerOptions Public = Make(new OpenPersonalJson());

    private static JsonSerializerOptions Make(params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        };
        foreach (var converter in converters)
            options.Converters.Add(converter);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static void LeaveOutWhatWasNeverMade(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType is not { IsGenericType: true } array || array.GetGenericTypeDefinition() != typeof(ImmutableArray<>))
                continue;
            var neverMade = Activator.CreateInstance(array);
            property.ShouldSerialize = (_, value) => value?.Equals(neverMade) == false;
        }
    }
}
