using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Http;

/// <summary>
/// The document as clients were built from it. A change of a route shows here, to be approved with LEADGRAINS_APPROVE=1:
/// additions only, since clients rely on the rest.
/// </summary>
public sealed class ApprovedDocumentTests
{
    private const string Approved = "tests/LeadGrains.Server.Tests/Http/openapi.approved.json";

    [Fact]
    public async Task The_served_document_is_the_approved_one()
    {
        await using var server = await RunningServer.Start();
        var served = Lines(await (await server.Client().GetAsync("/openapi/v1.json")).Read());
        var file = Repository.File(Approved);
        if (Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1")
            await File.WriteAllTextAsync(file, served);

        var known = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(known, served.Split('\n'));
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
