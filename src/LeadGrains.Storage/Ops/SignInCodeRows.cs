using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>One-time sign-in codes, by their hashes.</summary>
public sealed class SignInCodeRows(OpsDatabase database)
{
    private readonly string codes = database.Schema + "sign_in_codes";

    public Task Add(SignInCodeRow row, CancellationToken cancellation = default) => database.Write(
        c => c.ExecuteAsync($"insert into {codes} (hash, workspace, role, user_id, expires_at) values (@Hash, @Workspace, @Role, @UserId, @ExpiresAt)", row),
        cancellation);

    /// <summary>Uses it up; null when it isn't there, was used, or has expired. Of simultaneous calls one gets it.</summary>
    public Task<SignInCodeRow?> Use(string hash, long now, CancellationToken cancellation = default) => database.Write(
        c => c.QuerySingleOrDefaultAsync<SignInCodeRow>(
            $"""
            update {codes} set used_at = @now where hash = @hash and used_at is null and expires_at > @now
            returning hash as "Hash", workspace as "Workspace", role as "Role", user_id as "UserId", expires_at as "ExpiresAt"
            """,
            new { hash, now }),
        cancellation);
}
