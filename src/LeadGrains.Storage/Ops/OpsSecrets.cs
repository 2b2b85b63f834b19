using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Secrets that every server of one store shares.</summary>
public sealed class OpsSecrets(OpsDatabase database)
{
    /// <summary>The stored one; when there is none yet, <paramref name="fresh"/> becomes it unless another server is quicker.</summary>
    public Task<byte[]> Get(string name, byte[] fresh, CancellationToken cancellation = default) => database.Write(
        async c =>
        {
            await c.ExecuteAsync($"insert into {database.Schema}secrets (name, value) values (@name, @fresh) on conflict do nothing", new { name, fresh });
            return (await c.ExecuteScalarAsync<byte[]>($"select value from {database.Schema}secrets where name = @name", new { name }))!;
        },
        cancellation);
}
