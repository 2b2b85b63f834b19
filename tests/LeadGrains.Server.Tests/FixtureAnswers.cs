using System.Text;
using System.Text.Json;

namespace LeadGrains.Server.Tests;

/// <summary>Short ways to ask and to read answers.</summary>
public static class Answers
{
    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<JsonElement> Read(this HttpResponseMessage response) => JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    public static async Task<string> Code(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (await response.Read()).GetProperty("code").GetString()!;
    }

    /// <summary>Pointers with codes of a problem's errors, e.g. <c>/name required</c>.</summary>
    public static async Task<string[]> Errors(this HttpResponseMessage response) =>
        [.. (await response.Read()).GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("pointer")} {e.GetProperty("code")}")];

    public static async Task<(string Id, string Token)> NewToken(this HttpClient admin, string role, string? more = null)
    {
        var response = await admin.PostAsync("/api/v1/tokens", Json($$"""{"name":"test","role":"{{role}}"{{more}}}"""));
        Assert.Equal(201, (int)response.StatusCode);
        var made = await response.Read();
        return (made.GetProperty("id").GetString()!, made.GetProperty("token").GetString()!);
    }
}
