using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadGrains.Server.Playbooks.Checking;

internal enum ShapeKind { Map, List, Text, Number, Integer }

/// <summary>
/// What may stand at a place of a playbook. It is read from <c>config/playbook.schema.json</c>, the same file that editors use, so that
/// both say the same; a keyword of JSON Schema that is not understood here is an error.
/// </summary>
internal sealed record Shape(ShapeKind Kind, string Description)
{
    public ImmutableArray<string> OneOf { get; private init; } = [];

    public ImmutableArray<(string Name, Shape Shape)> Fields { get; private init; } = [];

    public FrozenSet<string> Required { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>Of a list.</summary>
    public Shape? Items { get; private init; }

    /// <summary>How many items of a list, or characters of a text.</summary>
    public (int Least, int Most) Length { get; private init; } = (0, int.MaxValue);

    public bool EachOnce { get; private init; }

    public (decimal Least, decimal Most) Range { get; private init; } = (decimal.MinValue, decimal.MaxValue);

    /// <summary>The range's lower end is not in it.</summary>
    public bool AboveLeast { get; private init; }

    public Regex? Pattern { get; private init; }

    /// <summary>A whole playbook's.</summary>
    public static Shape Playbook { get; } = Load();

    public Shape? this[string field] => Fields.FirstOrDefault(known => known.Name == field).Shape;

    private static Shape Load()
    {
        using var file = typeof(Shape).Assembly.GetManifestResourceStream("playbook.schema.json")!;
        using var schema = JsonDocument.Parse(file);
        return Read(schema.RootElement, schema.RootElement.GetProperty("$defs"));
    }

    private static Shape Read(JsonElement schema, JsonElement definitions)
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            var shape = Read(definitions.GetProperty(name.GetString()!["#/$defs/".Length..]), definitions);
            return schema.TryGetProperty("description", out var own) ? shape with { Description = own.GetString()! } : shape;
        }
        return schema.EnumerateObject().Aggregate(new Shape(ShapeKind.Map, ""), (shape, keyword) => shape.With(keyword, definitions));
    }

    private Shape With(JsonProperty keyword, JsonElement definitions) => keyword.Name switch
    {
        "type" => this with { Kind = KindOf(keyword.Value.GetString()!) },
        "description" => this with { Description = keyword.Value.GetString()! },
        "enum" => this with { OneOf = [.. keyword.Value.EnumerateArray().Select(value => value.GetString()!)] },
        "properties" => this with { Fields = [.. keyword.Value.EnumerateObject().Select(field => (field.Name, Read(field.Value, definitions)))] },
        "required" => this with { Required = keyword.Value.EnumerateArray().Select(field => field.GetString()!).ToFrozenSet(StringComparer.Ordinal) },
        "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False => this,
        "items" => this with { Items = Read(keyword.Value, definitions) },
        "minItems" or "minLength" => this with { Length = (keyword.Value.GetInt32(), Length.Most) },
        "maxItems" or "maxLength" => this with { Length = (Length.Least, keyword.Value.GetInt32()) },
        "uniqueItems" => this with { EachOnce = keyword.Value.GetBoolean() },
        "minimum" => this with { Range = (keyword.Value.GetDecimal(), Range.Most) },
        "exclusiveMinimum" => this with { Range = (keyword.Value.GetDecimal(), Range.Most), AboveLeast = true },
        "maximum" => this with { Range = (Range.Least, keyword.Value.GetDecimal()) },
        "pattern" => this with { Pattern = new Regex(keyword.Value.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) },
        "$schema" or "title" or "$defs" => this,
        _ => throw new InvalidOperationException($"playbook.schema.json uses '{keyword.Name}', which nothing here understands"),
    };

    private static ShapeKind KindOf(string type) => type switch
    {
        "object" => ShapeKind.Map,
        "array" => ShapeKind.List,
        "string" => ShapeKind.Text,
        "number" => ShapeKind.Number,
        "integer" => ShapeKind.Integer,
        _ => throw new InvalidOperationException($"playbook.schema.json has the type '{type}', which nothing here understands"),
    };
}
