using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LeadGrains.Domain;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live.Document;

/// <summary>JSON schemas of records as they are written, from what writes them: the same source that the OpenAPI document's have.</summary>
internal static class ShapeSchemas
{
    private static readonly JsonSchemaExporterOptions Exact = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    public static JsonObject Of(Type type, JsonSerializerOptions writer)
    {
        var schema = writer.GetJsonSchemaAsNode(type, Exact);
        return Inlined(schema, schema).AsObject();
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (Text(context.TypeInfo.Type, context.PropertyInfo?.CustomConverter) is { } text) return text;
        if (schema is not JsonObject shape) return schema;
        if (context.TypeInfo.ElementType is { } element && shape["type"] is not null && Text(element, null) is { } items)
            shape[context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary ? "additionalProperties" : "items"] = items;
        if (shape["properties"] is JsonObject properties) DescribeProperties(shape, properties, context.TypeInfo);
        return shape;
    }

    private static void DescribeProperties(JsonObject shape, JsonObject properties, JsonTypeInfo type)
    {
        var leavesOutNull = type.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull;
        var there = type.Properties.Where(property => properties.ContainsKey(property.Name)).ToList();
        foreach (var property in there)
        {
            if (Text(property.PropertyType, property.CustomConverter) is { } text) properties[property.Name] = text;
            else (properties[property.Name] as JsonObject)?.Remove("default"); // of a parameter: it says nothing about what is written
        }
        shape["required"] = new JsonArray([.. there.Where(property => !leavesOutNull || !property.IsGetNullable).Select(property => JsonValue.Create(property.Name))]);
    }

    /// <returns>Null for what is no text.</returns>
    private static JsonObject? Text(Type declared, JsonConverter? converter)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(Personal))
            return new() { ["type"] = new JsonArray("string", "null"), ["description"] = "Null when erased." };
        if (WrittenAsText.Of(type, converter) is not { } text) return null;
        var schema = new JsonObject { ["type"] = type != declared ? new JsonArray("string", "null") : "string" };
        if (text.Format is { } format) schema["format"] = format;
        if (text.MaxLength is { } length) schema["maxLength"] = length;
        return schema;
    }

    /// <summary>The exporter points from a shape that it has met before to where that was: such pointers don't hold once the schema stands in a document.</summary>
    private static JsonNode Inlined(JsonNode node, JsonNode root)
    {
        switch (node)
        {
            case JsonObject shape when shape["$ref"]?.GetValue<string>() is { } pointer:
                return Inlined(pointer.Split('/').Skip(1).Aggregate(root, (at, step) => at[step]!).DeepClone(), root);
            case JsonObject shape:
                return new JsonObject(shape.Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Inlined(field.Value, root))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => item is null ? null : Inlined(item, root))]);
            default:
                return node.DeepClone();
        }
    }
}
