using System.Data.Common;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Log;

namespace LeadGrains.Storage.Vault;

/// <summary>The key vault on a database. Calls to <see cref="Add"/> that wait at the same moment share a transaction.</summary>
public sealed class KeyVault : IKeyVault, IAsyncDisposable
{
    private const int MaxKeys = 1_000;
    private readonly GroupCommit<NewKeys, bool> queue;
    private readonly IVaultDatabase database;
    private readonly Task loop;

    internal KeyVault(IVaultDatabase database)
    {
        this.database = database;
        queue = new(Write, static keys => keys.Keys.Count, MaxKeys, MaxKeys, static () => false);
        loop = database.Run(queue.Loop);
    }

    public Task Add(WorkspaceId workspace, IReadOnlyCollection<VaultKey> keys, CancellationToken cancellation = default) =>
        keys.Count == 0 ? Task.CompletedTask : Reaching(queue.Add(new(workspace, keys), cancellation));

    public Task<IReadOnlyList<VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation = default) =>
        Reaching(database.Find(workspace, keyIds, cancellation));

    public Task<VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation = default) =>
        Reaching(database.Newest(workspace, subject, cancellation));

    public event Action? Destroyed;

    public async Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation = default)
    {
        var destroyed = await Reaching(database.Destroy(workspace, subject, cancellation));
        if (destroyed > 0) Destroyed?.Invoke();
        return destroyed;
    }

    public Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation = default) =>
        Reaching(database.Subjects(workspace, cancellation));

    public Task<long> Destructions(CancellationToken cancellation = default) => Reaching(database.Destructions(cancellation));

    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await loop;
    }

    private static async Task<T> Reaching<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (DbException e)
        {
            throw new LogUnavailableException("The key vault's database can't be reached.", e) { NoRoom = Outage.IsNoRoom(e) };
        }
    }

    private async Task Write(IReadOnlyList<Waiting<NewKeys, bool>> batch)
    {
        await database.Add([.. batch.Select(waiting => waiting.Item)]);
        foreach (var waiting in batch) waiting.TrySetResult(true);
    }
}

internal sealed record NewKeys(WorkspaceId Workspace, IReadOnlyCollection<VaultKey> Keys);

/// <summary>What the vault asks of a database.</summary>
internal interface IVaultDatabase
{
    Task Run(Func<Task> loop);

    /// <summary>Commits all of them, or none. A key that is there already stays as it is, so a repeated call is harmless.</summary>
    ValueTask Add(IReadOnlyList<NewKeys> added);

    Task<IReadOnlyList<VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation);

    Task<VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation);

    Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation);

    Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation);

    Task<long> Destructions(CancellationToken cancellation);
}
