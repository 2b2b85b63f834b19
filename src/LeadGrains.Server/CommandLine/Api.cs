using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.CommandLine;

/// <summary>The public HTTP interface, as the command line uses it: failures become messages.</summary>
internal sealed class Api(HttpClient client) : IDisposable
{
    private const string Root = "api/v1";

    /// <summary>As the server speaks; members of a newer server are passed over.</summary>
    public static readonly JsonSerializerOptions Json = new(HttpJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public Uri Address => client.BaseAddress!;

    /// <exception cref="CommandException">No server answers, or it does not let us in. Other refusals are the caller's.</exception>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Content = content };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? throw new CommandException(ExitCode.NoAccess, await Problem(response))
                : response;
        }
        catch (HttpRequestException e)
        {
            throw new CommandException(ExitCode.NoServer, $"No LeadGrains server answers at {Address} ({e.Message}). Start one with: leadgrains run");
        }
    }

    /// <exception cref="CommandException">The server refused, or what answers is no LeadGrains server.</exception>
    public async Task<T> Call<T>(HttpMethod method, string path, object? body, CancellationToken cancellation, string? idempotencyKey = null)
    {
        using var content = body is null ? null : body as HttpContent ?? JsonContent.Create(body, body.GetType(), options: HttpJson.Options);
        using var response = await Send(method, path, content, cancellation, idempotencyKey);
        if (!response.IsSuccessStatusCode)
            throw new CommandException(ExitCode.Failed, await Problem(response));
        try
        {
            return (await response.Content.ReadFromJsonAsync<T>(Json, cancellation))!;
        }
        catch (JsonException)
        {
            throw new CommandException(ExitCode.NoServer, $"What answers at {Address} is no LeadGrains server.");
        }
    }

    public Task<T> Get<T>(string path, CancellationToken cancellation) => Call<T>(HttpMethod.Get, path, body: null, cancellation);

    /// <summary>What a problem says: its detail, then each field's.</summary>
    public static async Task<string> Problem(HttpResponseMessage response)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
            var errors = problem.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e => $"\n  {e.GetProperty("pointer")}: {e.GetProperty("message")}") : [];
            return $"{problem.GetProperty("detail").GetString()} ({problem.GetProperty("code").GetString()}){string.Concat(errors)}";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"The server answered {(int)response.StatusCode}.";
        }
    }

    public void Dispose() => client.Dispose();
}
