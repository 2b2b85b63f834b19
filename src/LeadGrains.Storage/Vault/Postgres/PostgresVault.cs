using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Vault.Postgres;

/// <summary>The vault in PostgreSQL.</summary>
internal sealed class PostgresVault(NpgsqlDataSource source) : IVaultDatabase
{
    public Task Run(Func<Task> loop) => OnPool(loop);

    public async ValueTask Add(IReadOnlyList<NewKeys> added)
    {
        var keys = added.SelectMany(one => one.Keys, (one, key) => (one.Workspace, Key: key)).ToArray();
        await using var command = source.CreateCommand("""
            insert into vault.keys (workspace, id, subject, secret) select * from unnest($1, $2, $3, $4) on conflict do nothing
            """).With(
            P(keys.Select(k => k.Workspace.Value).ToArray()), P(keys.Select(k => k.Key.Id).ToArray()),
            P(keys.Select(k => k.Key.Subject).ToArray()), P(keys.Select(k => k.Key.Secret).ToArray()));
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""
            select k.id, k.subject, k.secret from unnest($2) n (id)
            cross join lateral (select id, subject, secret from vault.keys where workspace = $1 and id = n.id limit 1) k
            """).With(P(workspace.Value), P(keyIds.ToArray()));
        return await Keys(command, cancellation);
    }

    public async Task<VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select id, subject, secret from vault.keys where workspace = $1 and subject = $2 order by id desc limit 1")
            .With(P(workspace.Value), P(subject));
        return (await Keys(command, cancellation)).FirstOrDefault();
    }

    public async Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("delete from vault.keys where workspace = $1 and subject = $2").With(P(workspace.Value), P(subject));
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select subject from vault.keys where workspace = $1").With(P(workspace.Value));
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) found.Add(rows.GetString(0));
        return found;
    }

    public async Task<long> Destructions(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select n from vault.destructions");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<List<VaultKey>> Keys(NpgsqlCommand command, CancellationToken cancellation)
    {
        var found = new List<VaultKey>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) found.Add(new(rows.GetString(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
        return found;
    }
}
