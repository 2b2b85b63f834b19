using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Http;

/// <summary>
/// The documents as clients were built from them. A change of a route or of an event shows here, to be approved with
/// LEADGRAINS_APPROVE=1: additions only, since clients rely on the rest.
/// </summary>
public sealed class ApprovedDocumentTests
{
    [Theory]
    [InlineData("openapi")]
    [InlineData("asyncapi")]
    public async Task The_served_document_is_the_approved_one(string name)
    {
        await using var server = await RunningServer.Start();
        var served = Lines(await (await server.Client().GetAsync($"/{name}/v1.json")).Read());
        var file = Repository.File($"tests/LeadGrains.Server.Tests/Http/{name}.approved.json");
        if (Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1")
            await File.WriteAllTextAsync(file, served);

        var known = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(known, served.Split('\n'));
    }

    [Fact]
    public async Task The_live_document_tells_every_event_that_the_log_knows()
    {
        await using var server = await RunningServer.Start();
        var document = await (await server.Client().GetAsync("/asyncapi/v1.json")).Read();
        var told = document.GetProperty("channels").GetProperty("stream").GetProperty("messages").EnumerateObject().Select(message => message.Name);
        Assert.Equal([.. EventNames.All.Select(EventNames.PublicName), "heartbeat"], told);
    }

    /// <summary>Every operation and every schema on a line of its own, so that a difference is a line.</summary>
    private static string Lines(JsonElement document, int depth = 0)
    {
        if (depth == 3 || document.ValueKind != JsonValueKind.Object)
            return JsonSerializer.Serialize(document, Readable);
        var text = new StringBuilder("{\n");
        var fields = document.EnumerateObject().Select(field => $"{new string(' ', depth + 1)}{JsonSerializer.Serialize(field.Name, Readable)}: {Lines(field.Value, depth + 1)}");
        text.AppendJoin(",\n", fields).Append('\n').Append(' ', depth).Append('}');
        return depth == 0 ? text.Append('\n').ToString() : text.ToString();
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
