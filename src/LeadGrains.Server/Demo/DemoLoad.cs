using System.Text.Json;
using System.Text.Json.Nodes;
using LeadGrains.Server.CommandLine;

namespace LeadGrains.Server.Demo;

/// <summary>Loads the demo workspace through the public interface, as any client would.</summary>
/// <param name="today">The stories are told from this day backwards.</param>
/// <param name="keys">What the steps' Idempotency-Keys begin with: loaded again with the same, nothing is done twice.</param>
internal sealed class DemoLoad(Api api, DemoData data, DateOnly today, string keys)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <param name="progress">Told how many requests are done, first of none, and how many there are.</param>
    /// <returns>How many there were of each kind.</returns>
    /// <exception cref="CommandException">A request was refused.</exception>
    public async Task<IReadOnlyDictionary<string, int>> Run(Action<int, int> progress, CancellationToken cancellation)
    {
        var steps = new DemoSteps(data, today).All();
        progress(0, steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            await Send(steps[i], i, cancellation);
            progress(i + 1, steps.Count);
        }
        return steps.CountBy(step => step.What).ToDictionary();
    }

    private async Task Send(DemoStep step, int number, CancellationToken cancellation)
    {
        var path = string.Join('/', step.Path.Split('/').Select(Resolved));
        try
        {
            var made = await api.Call<JsonElement>(HttpMethod.Post, path, Resolved(step.Body), cancellation, $"{keys}-{number}");
            if (step.Creates is { } key)
                ids[key] = made.GetProperty("id").GetString()!;
        }
        catch (CommandException e) when (e.Code == ExitCode.Failed)
        {
            throw new CommandException(ExitCode.Failed, $"A step of the demo was refused ({step.What}): {e.Message}");
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
