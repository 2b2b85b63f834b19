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

    public static async ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var credential = context.User.Credential() ?? throw new InvalidOperationException("The endpoint takes a Caller, but lets in anybody.");
        var directory = context.RequestServices.GetRequiredService<IDirectory>();
        var seen = context.RequestServices.GetRequiredService<OwnChanges>().Of(credential);
        await context.RequestServices.GetRequiredService<Journal>().HearOf(credential.Workspace, seen);
        var (version, badVersion) = ETags.Read(context.Request.Headers.IfMatch);
        var (key, badKey) = IdempotencyHeader.Read(context.Request.Headers["Idempotency-Key"]);
        FieldError?[] mistakes = [badVersion, badKey];
        return new(credential, ActorOf(credential, directory), version, key is null ? null : await Repeatable(credential, key, context), seen)
        {
            Fault = mistakes.Any(m => m is not null) ? Problems.Invalid([.. mistakes.OfType<FieldError>()]) : null,
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
