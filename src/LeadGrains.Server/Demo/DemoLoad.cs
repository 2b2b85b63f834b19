using System.Text.Json;
using System.Text.Json.Nodes;
using LeadGrains.Server.CommandLine;

namespace LeadGrains.Server.Demo;

/// <summary>Loads the demo workspace through the public interface, as any client would. Loading it again changes nothing.</summary>
internal sealed class DemoLoad(Api api, DemoData data, DateOnly today)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>Whether it is there already: what is loaded last is looked for.</summary>
    public async Task<bool> IsThere(CancellationToken cancellation)
    {
        var last = data.Leads[^1];
        var found = await api.Get<JsonObject>($"/leads?limit=200&q={Uri.EscapeDataString(last.Title)}", cancellation);
        return found["items"]!.AsArray().Any(lead => lead?["externalIds"]?[DemoSteps.System]?.ToString() == last.Key);
    }

    /// <param name="progress">Told of every request, how many are done and how many there are.</param>
    /// <exception cref="CommandException">A request was refused.</exception>
    public async Task<IReadOnlyDictionary<string, int>> Run(Action<string, int, int> progress, CancellationToken cancellation)
    {
        var steps = new DemoSteps(data, today).All();
        for (var i = 0; i < steps.Count; i++)
        {
            progress(steps[i].What, i, steps.Count);
            await Send(steps[i], i, cancellation);
        }
        progress("", steps.Count, steps.Count);
        return steps.CountBy(step => step.What).ToDictionary();
    }

    /// <summary>With a key of its own: what a broken-off run did is not done twice.</summary>
    private async Task Send(DemoStep step, int number, CancellationToken cancellation)
    {
        var path = string.Join('/', step.Path.Split('/').Select(Resolved));
        try
        {
            var made = await api.Call<JsonElement>(HttpMethod.Post, path, Resolved(step.Body), cancellation, $"demo-{today:yyyyMMdd}-{number}");
            if (step.Creates is { } key)
                ids[key] = made.GetProperty("id").GetString()!;
        }
        catch (CommandException e) when (e.Code == ExitCode.Failed)
        {
            throw new CommandException(ExitCode.Failed, $"The server refused a step of the demo ({step.What}): {e.Message}");
        }
    }

    private string Resolved(string text) => text.StartsWith('@') ? ids[text[1..]] : text;

    private JsonNode? Resolved(JsonNode? node) => node switch
    {
        JsonObject body => new JsonObject(body.Select(member => KeyValuePair.Create(member.Key, Resolved(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Resolved)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Resolved(value.ToString())),
        null => null,
        _ => node.DeepClone(),
    };
}
