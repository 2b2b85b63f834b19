using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Auth;

/// <summary>Exchanges a one-time code or a token for a session.</summary>
public sealed class SignIn(SignInCodeRows codes, TokenStore tokens, TokenMint mint, TimeProvider time)
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromHours(1);

    /// <summary>A code that signs in once.</summary>
    public async Task<string> NewCode(WorkspaceId workspace, Role role, UserId? user, CancellationToken cancellation = default)
    {
        var code = Secret.Code();
        var expires = (time.GetUtcNow() + CodeLifetime).ToUnixTimeMilliseconds();
        await codes.Add(new() { Hash = Secret.Hash(code), Workspace = workspace.Value, Role = role.ToString(), UserId = user?.Value, ExpiresAt = expires }, cancellation);
        return code;
    }

    /// <returns>The session's secret; null when the code is unknown, used or too old.</returns>
    public async Task<string?> WithCode(string code, CancellationToken cancellation = default)
    {
        if (await codes.Use(Secret.Hash(code), time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation) is not { } row) return null;
        var user = row.UserId is { } id ? new UserId(id) : (UserId?)null;
        return await Session(new(row.Workspace), "sign-in link", Enum.Parse<Role>(row.Role), user, null, null, cancellation);
    }

    /// <returns>The session's secret; null when the token doesn't hold. The session ends with the token.</returns>
    public async Task<string?> WithToken(string token, CancellationToken cancellation = default) =>
        await tokens.Prove(token, cancellation) is { Kind: not CredentialKind.Session } proven
            ? await Session(proven.Workspace, proven.Name, proven.Role, proven.User, proven.Id, proven.ExpiresAt, cancellation)
            : null;

    private async Task<string> Session(
        WorkspaceId workspace, string name, Role role, UserId? user, string? parent, DateTimeOffset? latest, CancellationToken cancellation)
    {
        var secret = Secret.Session();
        var expires = time.GetUtcNow() + SessionCookie.Lifetime;
        if (latest < expires) expires = latest.Value;
        await mint.Make(new(workspace, CredentialKind.Session, name, role, user, expires, user?.Value ?? parent ?? "", parent), secret, cancellation);
        return secret;
    }
}
