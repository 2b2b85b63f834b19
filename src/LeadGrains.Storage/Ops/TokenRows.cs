using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Reads and writes credentials.</summary>
public sealed class TokenRows(OpsDatabase database)
{
    private readonly string tokens = database.Schema + "tokens";

    private string Select => $"""
        select workspace as "Workspace", id as "Id", kind as "Kind", name as "Name", role as "Role", user_id as "UserId", hash as "Hash",
               parent_id as "ParentId", created_at as "CreatedAt", created_by as "CreatedBy", expires_at as "ExpiresAt", revoked_at as "RevokedAt"
        from {tokens}
        """;

    public Task<TokenRow?> ByHash(string hash, CancellationToken cancellation = default) =>
        database.Read(c => c.QuerySingleOrDefaultAsync<TokenRow>($"{Select} where hash = @hash", new { hash }), cancellation);

    public Task<TokenRow?> ById(string workspace, string id, CancellationToken cancellation = default) =>
        database.Read(c => c.QuerySingleOrDefaultAsync<TokenRow>($"{Select} where workspace = @workspace and id = @id", new { workspace, id }), cancellation);

    /// <summary>Newest first, from the one after <paramref name="before"/>.</summary>
    public async Task<IReadOnlyList<TokenRow>> Page(string workspace, string exceptKind, string? before, int limit, CancellationToken cancellation = default) =>
        (await database.Read(c => c.QueryAsync<TokenRow>(
            $"{Select} where workspace = @workspace and kind <> @exceptKind and (@before = '' or id < @before) order by id desc limit @limit",
            new { workspace, exceptKind, before = before ?? "", limit }), cancellation)).AsList();

    public Task<long> Count(string workspace, string exceptKind, CancellationToken cancellation = default) =>
        database.Read(c => c.ExecuteScalarAsync<long>($"select count(*) from {tokens} where workspace = @workspace and kind <> @exceptKind", new { workspace, exceptKind }), cancellation);

    /// <summary>Those of a kind that nobody has revoked.</summary>
    public async Task<IReadOnlyList<TokenRow>> LiveOfKind(string workspace, string kind, CancellationToken cancellation = default) =>
        (await database.Read(c => c.QueryAsync<TokenRow>($"{Select} where workspace = @workspace and kind = @kind and revoked_at is null", new { workspace, kind }), cancellation)).AsList();

    /// <summary>False when a token with that hash is there already.</summary>
    public Task<bool> Add(TokenRow row, CancellationToken cancellation = default) => database.Write(
        async c => await c.ExecuteAsync(
            $"""
            insert into {tokens} (workspace, id, kind, name, role, user_id, hash, parent_id, created_at, created_by, expires_at, revoked_at)
            values (@Workspace, @Id, @Kind, @Name, @Role, @UserId, @Hash, @ParentId, @CreatedAt, @CreatedBy, @ExpiresAt, @RevokedAt)
            on conflict do nothing
            """,
            row) == 1,
        cancellation);

    /// <summary>Revokes it with the sessions it was exchanged for; false when it isn't there. Repeating it changes nothing.</summary>
    public Task<bool> Revoke(string workspace, string id, long at, CancellationToken cancellation = default) => database.Write(
        async c =>
        {
            await c.ExecuteAsync($"update {tokens} set revoked_at = @at where workspace = @workspace and parent_id = @id and revoked_at is null", new { workspace, id, at });
            return await c.ExecuteAsync($"update {tokens} set revoked_at = coalesce(revoked_at, @at) where workspace = @workspace and id = @id", new { workspace, id, at }) == 1;
        },
        cancellation);
}
