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
    private List<FieldError>? errors;

    private StrictJson(JsonSerializerOptions options) => this.options = options;

    public static (T? Value, Problem? Fault) Read<T>(ReadOnlyMemory<byte> json, JsonSerializerOptions options)
    {
        if (!Utf8.IsValid(json.Span)) return (default, Malformed("The body is not UTF-8."));
        try
        {
            using var document = JsonDocument.Parse(json);
            var reading = new StrictJson(options);
            reading.Check(document.RootElement, Root<T>.Slot, JsonPlace.Root);
            if (reading.errors is { } errors) return (default, Problems.Invalid([.. errors]));
            return (document.RootElement.Deserialize<T>(options), null);
        }
        catch (JsonException malformed)
        {
            return (default, Malformed($"The body is not JSON (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1})."));
        }
    }

    public void Add(JsonPlace place, string code, string message)
    {
        errors ??= [];
        if (errors.Count < MostErrors) errors.Add(new(place.Pointer, code, message));
    }

    private static Problem Malformed(string detail) => Problems.Of(400, "request.malformed", detail);

    private void Check(JsonElement element, JsonSlot slot, JsonPlace place)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!slot.Nullable) Add(place, "required", "null is not taken here");
            return;
        }

        var type = options.GetTypeInfo(slot.Type);
        if (slot.Own is not null || type.Kind == JsonTypeInfoKind.None) StrictValue.Check(element, slot, options, place, this);
        else if (type.Kind == JsonTypeInfoKind.Object) CheckObject(element, JsonShape.Of(type), place);
        else if (type.Kind == JsonTypeInfoKind.Enumerable) CheckArray(element, slot, type, place);
        else CheckMap(element, slot, type, place);
    }

    private void CheckObject(JsonElement element, JsonShape shape, JsonPlace place)
    {
        if (!Is(element, JsonValueKind.Object, "an object", place)) return;
        var pointer = place.Pointer;
        Span<bool> seen = stackalloc bool[shape.Fields.Length];
        HashSet<string>? unknown = null;
        foreach (var given in element.EnumerateObject())
        {
            if (shape.Find(given) is >= 0 and var i)
            {
                var field = new JsonPlace(pointer, shape.Fields[i].Name);
                if (seen[i]) Add(field, "duplicate", "given more than once");
                else Check(given.Value, shape.Fields[i].Slot, field);
                seen[i] = true;
            }
            else if (IsNew(given, unknown ??= new(StringComparer.Ordinal), place) is { } name)
            {
                Add(new(pointer, name), "unknown", $"unknown field; known: {shape.Names}");
            }
        }

        for (var i = 0; i < seen.Length; i++)
            if (shape.Fields[i].IsRequired && !seen[i])
                Add(new(pointer, shape.Fields[i].Name), "required", "required");
    }

    private void CheckArray(JsonElement element, JsonSlot slot, JsonTypeInfo type, JsonPlace place)
    {
        if (!Is(element, JsonValueKind.Array, "an array", place)) return;
        CheckCount(element.GetArrayLength(), slot, place);
        var (pointer, index) = (place.Pointer, 0);
        foreach (var item in element.EnumerateArray()) Check(item, slot.Item(type.ElementType!), new(pointer, null, index++));
    }

    private void CheckMap(JsonElement element, JsonSlot slot, JsonTypeInfo type, JsonPlace place)
    {
        if (!Is(element, JsonValueKind.Object, "an object", place)) return;
        var pointer = place.Pointer;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in element.EnumerateObject())
        {
            if (IsNew(given, seen, place) is not { } name) continue;
            var entry = new JsonPlace(pointer, name);
            if (name.Length == 0 || name.Length > slot.MaximumKey) Add(entry, "length", $"a name here has 1 to {slot.MaximumKey} characters");
            Check(given.Value, slot.Item(type.ElementType!), entry);
        }

        CheckCount(seen.Count, slot, place);
    }

    private void CheckCount(int count, JsonSlot slot, JsonPlace place)
    {
        if (slot.Rules.Count > 0) StrictValue.CheckRules(slot, new object[count], place, this);
    }

    /// <summary>The field's name; null when it is no proper text, or was there before, which is told then.</summary>
    private string? IsNew(JsonProperty given, HashSet<string> seen, JsonPlace place)
    {
        if (StrictValue.NameOf(given) is not { } name) Add(place, "text", "a field's name is not proper text");
        else if (!seen.Add(name)) Add(new(place.Pointer, name), "duplicate", "given more than once");
        else return name;
        return null;
    }

    private bool Is(JsonElement element, JsonValueKind kind, string expected, JsonPlace place)
    {
        if (element.ValueKind == kind) return true;
        Add(place, "type", $"expected {expected}");
        return false;
    }

    private static class Root<T>
    {
        public static readonly JsonSlot Slot = JsonSlot.Of(typeof(T));
    }
}
