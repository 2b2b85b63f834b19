using System.Net;
using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Http;

/// <summary>
/// Requests that the server sends itself, without a network: they pass the same checks and handlers as those of any client, so what
/// is told as requests needs no second way in.
/// </summary>
public sealed class OwnRequests(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int MostAttempts = 30;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock = time;
    private RequestDelegate? answer;

    /// <summary>A client of this server's own routes.</summary>
    /// <param name="credential">Whose requests they are. Nobody proves it again.</param>
    public HttpClient As(Credential credential) => new(new Handler(this, credential)) { BaseAddress = new("http://localhost/") };

    /// <summary>Takes the routes that are mapped by now.</summary>
    internal void Serve(WebApplication app)
    {
        var own = ((IApplicationBuilder)app).New();
        own.UseMiddleware<ProblemMiddleware>();
        own.UseRouting();
        own.UseMiddleware<AccessCheck>();
        own.UseEndpoints(routes =>
        {
            foreach (var source in ((IEndpointRouteBuilder)app).DataSources) routes.DataSources.Add(source);
        });
        answer = own.Build();
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, Credential credential, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var answered = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation, User = CredentialPrincipal.Of(credential) };
        await Fill(context.Request, request, cancellation);
        context.Response.Body = answered;
        await (answer ?? throw new InvalidOperationException("There are no routes yet."))(context);
        await context.Response.CompleteAsync();
        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode) { Content = new ByteArrayContent(answered.ToArray()), RequestMessage = request };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", context.Response.ContentType);
        return response;
    }

    private static async Task Fill(HttpRequest request, HttpRequestMessage wanted, CancellationToken cancellation)
    {
        var address = wanted.RequestUri!;
        (request.Method, request.Scheme, request.Host) = (wanted.Method.Method, address.Scheme, new(address.Authority));
        (request.Path, request.QueryString) = (PathString.FromUriComponent(address), QueryString.FromUriComponent(address));
        foreach (var (name, values) in wanted.Headers) request.Headers[name] = values.ToArray();
        if (wanted.Content is not { } content) return;
        var bytes = await content.ReadAsByteArrayAsync(cancellation);
        (request.Body, request.ContentLength, request.ContentType) = (new MemoryStream(bytes), bytes.Length, content.Headers.ContentType?.ToString());
    }

    private sealed class Handler(OwnRequests own, Credential credential) : HttpMessageHandler
    {
        /// <summary>What is repeatable is tried again while the log or a grain is away for a moment.</summary>
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var attempts = request.Headers.Contains("Idempotency-Key") ? MostAttempts : 1;
            for (var attempt = 1; ; attempt++)
            {
                var response = await own.Send(request, credential, cancellationToken);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == attempts) return response;
                response.Dispose();
                await Task.Delay(BetweenAttempts, own.clock, cancellationToken);
            }
        }
    }
}

public static class OwnRequestsHosting
{
    /// <summary>After everything is mapped.</summary>
    public static void ServeOwnRequests(this WebApplication app) => app.Services.GetRequiredService<OwnRequests>().Serve(app);
}
