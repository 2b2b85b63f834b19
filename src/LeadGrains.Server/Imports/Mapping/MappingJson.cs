using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>Reads mappings strictly: unknown members, missing ones and what makes no sense are refused, with their place.</summary>
public static class MappingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="channels">Where leads may come from; null: looked at when leads are read.</param>
    /// <exception cref="MappingException">It is no mapping.</exception>
    public static ImportMapping Read(string json, IReadOnlyCollection<string>? channels = null)
    {
        ImportMapping mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<ImportMapping>(json, Options) ?? throw new MappingException("the mapping is empty");
        }
        catch (JsonException e)
        {
            throw new MappingException($"line {e.LineNumber + 1}: {e.Message.Split(" Path:")[0]}", e);
        }
        var mistakes = MappingRules.Mistakes(mapping, channels).ToList();
        return mistakes.Count == 0 ? mapping : throw new MappingException(string.Join("; ", mistakes));
    }

    /// <summary>An enumeration's value as mappings write it.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Says what is wrong with a mapping, and where.</summary>
public sealed class MappingException(string message, Exception? inner = null) : Exception(message, inner);
