using System.Text.Json.Nodes;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using static LeadGrains.Server.Live.Document.ChangeSchemas;

namespace LeadGrains.Server.Live.Document;

/// <summary>The document that describes the live feed, as OpenAPI's does the routes: AsyncAPI 3.0.</summary>
public static class AsyncApi
{
    private const string Hub = "#/channels/hub";
    private const string Stream = "#/channels/stream";

    private static readonly Lazy<string> Document = new(() => Write().ToJsonString(HttpJson.Options));

    public static void MapLiveDocument(this IEndpointRouteBuilder app) =>
        app.MapGet("/asyncapi/v1.json", () => TypedResults.Content(Document.Value, "application/json")).Allow(Permission.SignedIn).ExcludeFromDescription();

    private static JsonObject Write() => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = new JsonObject
        {
            ["title"] = "LeadGrains live",
            ["version"] = "v1",
            ["description"] = "Every committed event is a change. Take a snapshot, watch from its asOf, and go on from the last position you are done with.",
        },
        ["defaultContentType"] = "application/json",
        ["channels"] = new JsonObject { ["hub"] = HubChannel(), ["stream"] = StreamChannel() },
        ["operations"] = new JsonObject
        {
            ["watch"] = Operation("receive", Hub, ["watch"], "Asks for batches; the hub's stream method Watch"),
            ["sendBatch"] = Operation("send", Hub, ["batch"], "What is new, until the watch is ended; an empty batch is a heartbeat"),
            ["sendEvent"] = Operation("send", Stream, [.. Types, "heartbeat"], "A change as soon as it is committed; a heartbeat after 15 s of quiet"),
        },
        ["components"] = new JsonObject
        {
            ["schemas"] = Schemas(),
            ["messages"] = Messages(),
            ["securitySchemes"] = new JsonObject
            {
                ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A token, or for the hub a ticket from POST /api/v1/live-ticket, in a browser as the query parameter access_token." },
            },
        },
    };

    private static JsonObject HubChannel() => new()
    {
        ["address"] = "/hubs/live",
        ["title"] = "SignalR hub, JSON protocol, over a WebSocket",
        ["messages"] = Listed(["watch", "batch"]),
        ["bindings"] = new JsonObject { ["ws"] = new JsonObject { ["method"] = "GET", ["bindingVersion"] = "0.1.0" } },
    };

    private static JsonObject StreamChannel() => new()
    {
        ["address"] = "/api/v1/changes/stream",
        ["title"] = "Server-sent events; id is the position",
        ["messages"] = Listed([.. Types, "heartbeat"]),
    };

    private static JsonObject Operation(string action, string channel, IEnumerable<string> messages, string summary) => new()
    {
        ["action"] = action,
        ["summary"] = summary,
        ["channel"] = new JsonObject { ["$ref"] = channel },
        ["messages"] = new JsonArray([.. messages.Select(name => new JsonObject { ["$ref"] = $"{channel}/messages/{name}" })]),
        ["security"] = new JsonArray(new JsonObject { ["$ref"] = "#/components/securitySchemes/bearer" }),
    };

    private static JsonObject Listed(IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = $"#/components/messages/{name}" })));

    private static JsonObject Messages()
    {
        var messages = new JsonObject
        {
            ["watch"] = Message("watch", nameof(WatchRequest), "Which topics (none: everything), after which position (none: from now on), of which history"),
            ["batch"] = Message("batch", nameof(FeedPage), "What is new on the watched topics"),
            ["heartbeat"] = Message("heartbeat", "Heartbeat", "How far the log is; the event's id is the position read up to"),
        };
        foreach (var type in Types) messages[type] = Message(type, Of(type), null);
        return messages;
    }

    private static JsonObject Message(string name, string schema, string? summary)
    {
        var message = new JsonObject { ["name"] = name, ["payload"] = Reference(schema) };
        if (summary is not null) message["summary"] = summary;
        return message;
    }

    private static JsonObject Schemas()
    {
        var schemas = All();
        var batch = ShapeSchemas.Of(typeof(FeedPage), HttpJson.Options);
        batch["properties"]!["changes"]!["items"] = Reference(nameof(Change));
        schemas[nameof(FeedPage)] = batch;
        var request = ShapeSchemas.Of(typeof(WatchRequest), HttpJson.Options);
        request.Remove("required"); // it is read, not written: all of it may be left out
        schemas[nameof(WatchRequest)] = request;
        schemas["Heartbeat"] = ShapeSchemas.Of(typeof(EventStream.Beat), HttpJson.Options);
        return schemas;
    }
}
