using System.Text.Json.Nodes;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live.Document;

/// <summary>The schema of every change that the log can tell, by its public type: what <see cref="ChangeData"/> writes.</summary>
internal static class ChangeSchemas
{
    private const string Components = "#/components/schemas/";

    /// <summary>What all changes have besides type and data.</summary>
    private const string Common = "ChangeHead";

    /// <summary>Every type that a change can have, in ordinal order.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. EventNames.All.Select(EventNames.PublicName)];

    public static JsonObject Reference(string name) => new() { ["$ref"] = Components + name };

    /// <summary>The name of a change's schema; its data's is the type itself.</summary>
    public static string Of(string type) => $"change.{type}";

    public static JsonObject All()
    {
        var schemas = new JsonObject { [nameof(Change)] = AnyChange(), [Common] = Head() };
        foreach (var stored in EventNames.All)
        {
            var type = EventNames.PublicName(stored);
            schemas[Of(type)] = OneChange(type);
            schemas[type] = Data(EventNames.TypeOf(stored));
        }
        return schemas;
    }

    private static JsonObject AnyChange() => new()
    {
        ["description"] = "A committed event as watchers see it. More types may come: pass over those you don't know.",
        ["oneOf"] = new JsonArray([.. Types.Select(type => Reference(Of(type)))]),
        ["discriminator"] = "type",
    };

    private static JsonObject Head()
    {
        var head = ShapeSchemas.Of(typeof(Change), HttpJson.Options);
        foreach (var special in new[] { "type", "data" })
        {
            head["properties"]!.AsObject().Remove(special);
            head["required"]!.AsArray().RemoveAll(name => name!.GetValue<string>() == special);
        }
        head.Remove("additionalProperties"); // it is one part of each change
        return head;
    }

    private static JsonObject OneChange(string type) => new()
    {
        ["allOf"] = new JsonArray(Reference(Common), new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("type", "data"),
            ["properties"] = new JsonObject { ["type"] = new JsonObject { ["const"] = type }, ["data"] = Reference(type) },
        }),
    };

    private static JsonObject Data(Type happened)
    {
        // A whole playbook is read where it is kept.
        if (happened == typeof(PlaybookChanged)) return new() { ["type"] = "object", ["properties"] = new JsonObject() };
        var data = ShapeSchemas.Of(happened, LogJson.Public);
        if (happened.IsAssignableTo(typeof(LeadEvent))) AddMoves(Fields(data));
        if (happened.IsAssignableTo(typeof(LeadEvent)) || happened == typeof(UserCreated) || happened == typeof(UserCapacityChanged)) AddWorkloads(Fields(data));
        return happened.IsAssignableTo(typeof(IConfidential))
            ? new() { ["anyOf"] = new JsonArray(data, ShapeSchemas.Of(typeof(Veiled), LogJson.Public)) }
            : data;
    }

    private static JsonObject Fields(JsonObject data) => (JsonObject)(data["properties"] ??= new JsonObject());

    /// <summary>What is told besides the event's own fields when a lead moved between sums.</summary>
    private static void AddMoves(JsonObject fields)
    {
        foreach (var (name, schema) in Fields(ShapeSchemas.Of(typeof(Moved), LogJson.Public)))
            fields[name] = schema!.DeepClone();
    }

    /// <summary>The same when a seller's load changed.</summary>
    private static void AddWorkloads(JsonObject fields) =>
        fields["workloads"] = new JsonObject { ["type"] = "array", ["items"] = ShapeSchemas.Of(typeof(Workload), LogJson.Public) };

    /// <param name="UserId">The seller.</param>
    /// <param name="Active">Active leads, right after the change.</param>
    private sealed record Workload(UserId UserId, long Active, long? Capacity);
}
