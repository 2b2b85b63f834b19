using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LeadGrains.Server.Tests.Imports;

/// <summary>Short ways to import over HTTP.</summary>
internal static class Importing
{
    public static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return form;
    }

    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string text) => form.With(name, Encoding.UTF8.GetBytes(text));

    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, "file", name);
        return form;
    }

    public static MultipartFormDataContent WithFolder(this MultipartFormDataContent form, string folder) =>
        Directory.EnumerateFiles(folder, "*.csv").Aggregate(form, (all, file) => all.With(Path.GetFileName(file), File.ReadAllBytes(file)));

    /// <summary>The operation at its end.</summary>
    public static async Task<JsonElement> Import(this HttpClient client, MultipartFormDataContent form)
    {
        var started = await client.PostAsync("/api/v1/imports", form);
        Assert.Equal(202, (int)started.StatusCode);
        return await client.Ended(started.Headers.Location!);
    }

    public static async Task<JsonElement> Ended(this HttpClient client, Uri at)
    {
        while (true)
        {
            var operation = await (await client.GetAsync(at)).Read();
            if (operation.GetProperty("finishedAt").ValueKind != JsonValueKind.Null)
                return operation;
            await Task.Yield();
        }
    }

    public static string Status(this JsonElement operation) => operation.GetProperty("status").GetString()!;

    /// <summary>Such as <c>created 85, there 0, refused 0</c>.</summary>
    public static string Counts(this JsonElement operation, string kind)
    {
        var counts = operation.GetProperty("result").GetProperty("counts");
        return counts.TryGetProperty(kind, out var count)
            ? $"created {count.GetProperty("created")}, there {count.GetProperty("existing")}, refused {count.GetProperty("failed")}"
            : "none";
    }

    public static async Task<string[]> Errors(this HttpClient client, JsonElement operation) =>
        (await client.GetStringAsync($"/api/v1/operations/{operation.GetProperty("id").GetString()}/errors.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];

    public static async Task<long> Head(this HttpClient client) => (await (await client.GetAsync("/api/v1/changes?limit=1")).Read()).GetProperty("head").GetInt64();
}
