using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using LeadGrains.Domain;

namespace LeadGrains.Server.Http;

/// <summary>
/// Reads JSON and collects every mistake instead of stopping at the first: unknown, missing and doubled fields, wrong types,
/// values out of an enumeration, broken DataAnnotations, text that is no text.
/// </summary>
public sealed class StrictJson
{
    private const int MostErrors = 100;
    private readonly JsonSerializerOptions options;
    private readonly StrictValue values;
    private readonly List<FieldError> errors = [];

    private StrictJson(JsonSerializerOptions options) => (this.options, values) = (options, new StrictValue(options, Add));

    public static (T? Value, Problem? Fault) Read<T>(ReadOnlyMemory<byte> json, JsonSerializerOptions options)
    {
        if (!Utf8.IsValid(json.Span)) return (default, Malformed("The body is not UTF-8."));
        try
        {
            using var document = JsonDocument.Parse(json);
            var reading = new StrictJson(options);
            reading.Check(document.RootElement, JsonSlot.Of(typeof(T)), "");
            if (reading.errors.Count > 0) return (default, Problems.Invalid([.. reading.errors]));
            return (document.RootElement.Deserialize<T>(options), null);
        }
        catch (JsonException malformed)
        {
            return (default, Malformed($"The body is not JSON (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1})."));
        }
    }

    private static Problem Malformed(string detail) => Problems.Of(400, "request.malformed", detail);

    private void Check(JsonElement element, JsonSlot slot, string pointer)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!slot.Nullable) Add(pointer, "required", "null is not taken here");
            return;
        }

        var type = options.GetTypeInfo(slot.Type);
        if (slot.Own is not null || type.Kind == JsonTypeInfoKind.None) values.Check(element, slot, pointer);
        else if (type.Kind == JsonTypeInfoKind.Object) CheckObject(element, type, pointer);
        else if (type.Kind == JsonTypeInfoKind.Enumerable) CheckArray(element, slot, type, pointer);
        else CheckMap(element, slot, type, pointer);
    }

    private void CheckObject(JsonElement element, JsonTypeInfo type, string pointer)
    {
        if (!Is(element, JsonValueKind.Object, "an object", pointer)) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in Fields(element, seen, pointer))
        {
            if (type.Properties.FirstOrDefault(p => p.Name == name && IsSettable(p)) is { } property)
                Check(value, JsonSlot.Of(property), Inside(pointer, name));
            else
                Add(Inside(pointer, name), "unknown", $"unknown field; known: {string.Join(", ", type.Properties.Where(IsSettable).Select(p => p.Name))}");
        }

        foreach (var missing in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
            Add(Inside(pointer, missing.Name), "required", "required");
    }

    private void CheckArray(JsonElement element, JsonSlot slot, JsonTypeInfo type, string pointer)
    {
        if (!Is(element, JsonValueKind.Array, "an array", pointer)) return;
        values.CheckRules(slot, new object[element.GetArrayLength()], pointer);
        var index = 0;
        foreach (var item in element.EnumerateArray()) Check(item, slot.Item(type.ElementType!), $"{pointer}/{index++}");
    }

    private void CheckMap(JsonElement element, JsonSlot slot, JsonTypeInfo type, string pointer)
    {
        if (!Is(element, JsonValueKind.Object, "an object", pointer)) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in Fields(element, seen, pointer))
        {
            if (name.Length == 0 || name.Length > slot.MaximumKey) Add(Inside(pointer, name), "length", $"a name here has 1 to {slot.MaximumKey} characters");
            Check(value, slot.Item(type.ElementType!), Inside(pointer, name));
        }

        values.CheckRules(slot, new object[seen.Count], pointer);
    }

    private IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement element, HashSet<string> seen, string pointer)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (StrictValue.NameOf(field) is not { } name) Add(pointer, "text", "a field's name is not proper text");
            else if (!seen.Add(name)) Add(Inside(pointer, name), "duplicate", "given more than once");
            else yield return (name, field.Value);
        }
    }

    private bool Is(JsonElement element, JsonValueKind kind, string expected, string pointer)
    {
        if (element.ValueKind == kind) return true;
        Add(pointer, "type", $"expected {expected}");
        return false;
    }

    private void Add(string pointer, string code, string message)
    {
        if (errors.Count < MostErrors) errors.Add(new(pointer, code, message));
    }

    private static bool IsSettable(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static string Inside(string pointer, string name)
    {
        var shown = name.Length > 100 ? name[..100] : name;
        return $"{pointer}/{shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }
}
