using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Auth;

/// <summary>Tokens: made, listed, revoked. Making one can't be repeated by an Idempotency-Key, since its secret is kept nowhere.</summary>
public static class TokenEndpoints
{
    private const string Filter = "tokens";
    private const string Session = nameof(CredentialKind.Session);

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapPost("", Create).Allow(Permission.AdministerTokens).Produces<NewToken>(201);
        tokens.MapGet("", List).Allow(Permission.AdministerTokens).Produces<Page<TokenSummary>>();
        tokens.MapDelete("/{id}", Revoke).Allow(Permission.AdministerTokens).Produces(204);
    }

    /// <param name="UserId">The user it acts as.</param>
    public sealed record CreateToken([StringLength(200, MinimumLength = 1)] string Name, Role Role, UserId? UserId = null, DateTimeOffset? ExpiresAt = null);

    /// <param name="Token">Told this once.</param>
    public sealed record NewToken(string Id, string Token);

    public sealed record TokenSummary(
        string Id, CredentialKind Kind, string Name, Role Role, UserId? UserId, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

    private static async Task<IResult> Create(
        Body<CreateToken> body, Caller caller, IDirectory directory, Freshness freshness, TokenMint mint, TimeProvider time, CancellationToken cancellation)
    {
        var (name, role, user, expires) = body.Value;
        if (expires <= time.GetUtcNow()) return Problems.Invalid(new FieldError("/expiresAt", "range", "expected an instant to come")).Result();
        if (user is not null && await freshness.Find(caller.Workspace, () => directory.People(caller.Workspace).Find(user), cancellation) is null)
            return Problems.Of(Refusal.Unknown(EntityKind.User, "/userId")).Result();
        var secret = Secret.Token();
        var id = await mint.Make(new(caller.Workspace, CredentialKind.Token, name, role, user, expires, caller.Credential.By.Id), secret, cancellation);
        return TypedResults.Created($"/api/v1/tokens/{id}", new NewToken(id!, secret));
    }

    private static async Task<IResult> List([AsParameters] Paging paging, Caller caller, TokenRows rows, CancellationToken cancellation)
    {
        if (!Cursor.TryRead<string>(paging.Cursor, Filter, out var before)) return Cursor.Foreign.Result();
        var workspace = caller.Workspace.Value;
        var found = await rows.Page(workspace, Session, before, paging.Size + 1, cancellation);
        var items = found.Take(paging.Size).Select(Summary).ToList();
        var next = found.Count > paging.Size ? Cursor.Of(items[^1].Id, Filter) : null;
        return TypedResults.Ok(new Page<TokenSummary>(items, next, 0, paging.Count is true ? await rows.Count(workspace, Session, cancellation) : null));
    }

    private static async Task<IResult> Revoke(string id, Caller caller, TokenStore tokens, CancellationToken cancellation) =>
        await tokens.Revoke(caller.Workspace, id, cancellation) ? TypedResults.NoContent() : Problems.NotFound.Result();

    private static TokenSummary Summary(TokenRow row) => new(
        row.Id, Enum.Parse<CredentialKind>(row.Kind), row.Name, Enum.Parse<Role>(row.Role), row.UserId is { } user ? new UserId(user) : null,
        Instant(row.CreatedAt)!.Value, row.CreatedBy, Instant(row.ExpiresAt), Instant(row.RevokedAt));

    private static DateTimeOffset? Instant(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
