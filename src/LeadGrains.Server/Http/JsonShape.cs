using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>The fields that an object may have, looked up once for each type.</summary>
public sealed class JsonShape
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, JsonShape> Shapes = new();

    private JsonShape(JsonTypeInfo type)
    {
        Fields = [.. type.Properties.Where(IsSettable).Select(property => new Field(property.Name, JsonSlot.Of(property), property.IsRequired))];
        Names = string.Join(", ", Fields.Select(field => field.Name));
    }

    public Field[] Fields { get; }

    /// <summary>For messages.</summary>
    public string Names { get; }

    public static JsonShape Of(JsonTypeInfo type) => Shapes.GetOrAdd(type, static one => new(one));

    /// <summary>Which field that is; -1: none.</summary>
    public int Find(JsonProperty given)
    {
        try
        {
            for (var i = 0; i < Fields.Length; i++)
                if (given.NameEquals(Fields[i].Name))
                    return i;
        }
        catch (InvalidOperationException)
        {
            // No proper text.
        }

        return -1;
    }

    private static bool IsSettable(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    public sealed record Field(string Name, JsonSlot Slot, bool IsRequired);
}

/// <summary>Where in a document something stands. Becomes text only where there is something to say about it.</summary>
/// <param name="Parent">The pointer to what it stands in.</param>
/// <param name="Name">In an object; null in an array, and for the document itself.</param>
/// <param name="Index">In an array, else -1.</param>
public readonly record struct JsonPlace(string Parent, string? Name, int Index = -1)
{
    private const int LongestShown = 100;

    public static readonly JsonPlace Root = new("", null);

    public string Pointer => Name is { } name ? $"{Parent}/{Escaped(name)}" : Index >= 0 ? $"{Parent}/{Index}" : Parent;

    private static string Escaped(string name)
    {
        var shown = name.Length > LongestShown ? name[..LongestShown] : name;
        return shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }
}
