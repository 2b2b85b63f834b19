using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Auth;

/// <summary>Who calls, and under which conditions: what a handler takes to issue commands. Bound from credentials and headers, never from path or body.</summary>
/// <param name="Seen">The caller's own last change through this server: what is read or decided for them is no older, wherever the grain lives.</param>
public sealed record Caller(Credential Credential, Actor Actor, long? IfMatch, IdempotencyKey? Idempotency, long Seen = 0) : IInput
{
    public Problem? Fault { get; private init; }

    public WorkspaceId Workspace => Credential.Workspace;

    public Call Call => new(Actor, IfMatch, Idempotency, Seen, Telemetry.Current);

    public bool May(Permission permission) => Actor.Role.May(permission);

    /// <summary>Waits only where another server's change has yet to be heard of, or a key needs a body that has not arrived yet.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var credential = context.User.Credential() ?? throw new InvalidOperationException("The endpoint takes a Caller, but lets in anybody.");
        var seen = context.RequestServices.GetRequiredService<OwnChanges>().Of(credential);
        var heard = context.RequestServices.GetRequiredService<Journal>().HearOf(credential.Workspace, seen);
        var key = IdempotencyHeader.Read(context.Request.Headers["Idempotency-Key"]);
        return heard.IsCompletedSuccessfully && key.Key is null ? new(Of(context, credential, seen, null, key.Mistake)) : Later();

        async ValueTask<Caller> Later()
        {
            await heard;
            return Of(context, credential, seen, key.Key is null ? null : await Repeatable(credential, key.Key, context), key.Mistake);
        }
    }

    private static Caller Of(HttpContext context, Credential credential, long seen, IdempotencyKey? key, FieldError? badKey)
    {
        var (version, badVersion) = ETags.Read(context.Request.Headers.IfMatch);
        return new(credential, ActorOf(credential, context.RequestServices.GetRequiredService<IDirectory>()), version, key, seen)
        {
            Fault = badVersion is null && badKey is null ? null : Problems.Invalid([.. new[] { badVersion, badKey }.OfType<FieldError>()]),
        };
    }

    /// <summary>The actor that credentials stand for, with the teams the user manages now.</summary>
    public static Actor ActorOf(Credential credential, IDirectory directory) => new(
        credential.By, credential.Role, credential.User,
        credential.User is { } user ? directory.People(credential.Workspace).ManagedTeams(user) : []);

    /// <summary>The key for a body that isn't JSON (an upload): the endpoint adds the hash of what it took.</summary>
    public IdempotencyKey? RepeatableWith(string bodyHash) =>
        Idempotency is { } key ? key with { RequestHash = Hash(Encoding.UTF8.GetBytes($"{key.RequestHash}\n{bodyHash}")) } : null;

    private static async Task<IdempotencyKey> Repeatable(Credential credential, string key, HttpContext context)
    {
        var request = context.Request;
        var body = request.HasFormContentType ? default : (await RequestBytes.Of(context)).Bytes ?? default;
        var text = Encoding.UTF8.GetBytes($"{request.Method} {request.PathBase}{request.Path}\n");
        return new(credential.Principal, key, Hash([.. text, .. body.Span]));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
