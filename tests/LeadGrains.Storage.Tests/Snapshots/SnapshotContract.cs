using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Storage.Tests.Snapshots;

/// <summary>Through the container, as grains get it; so the wiring of each database is tried too.</summary>
public abstract class SnapshotContract : IAsyncLifetime
{
    private static readonly GrainId Grain = GrainId.Create("lead", "here/lead_1");
    private ServiceProvider? services;

    private IGrainStorage Storage => services!.GetRequiredKeyedService<IGrainStorage>(SnapshotStorage.Name);

    public virtual async Task InitializeAsync() => services = new ServiceCollection().AddLogging().AddLeadGrainsStorage(await Options()).BuildServiceProvider();

    public virtual async Task DisposeAsync() => await services!.DisposeAsync();

    protected abstract Task<StorageOptions> Options();

    [ContractFact]
    public async Task A_state_comes_back_as_it_was_written()
    {
        var state = new GrainState<Kept>(new Kept("名", [1, 2]));
        await Storage.WriteStateAsync("snapshot", Grain, state);
        Assert.True(state.RecordExists);
        state.State = new Kept("b", [3]);
        await Storage.WriteStateAsync("snapshot", Grain, state);
        var read = await Read();
        Assert.Equivalent(new Kept("b", [3]), read.State, strict: true);
        Assert.Equal(state.ETag, read.ETag);
        Assert.False((await Read("other")).RecordExists);
    }

    [ContractFact]
    public async Task Who_has_not_seen_the_latest_may_not_write_or_clear()
    {
        var first = new GrainState<Kept>(new Kept("a", []));
        await Storage.WriteStateAsync("snapshot", Grain, first);
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("snapshot", Grain, new GrainState<Kept>(new Kept("b", []))));
        Assert.Equal(first.ETag, conflict.StoredEtag);
        var second = await Read();
        await Storage.WriteStateAsync("snapshot", Grain, second);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("snapshot", Grain, first));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("snapshot", Grain, first));
        await Storage.ClearStateAsync("snapshot", Grain, second);
        Assert.False((await Read()).RecordExists);
        await Storage.WriteStateAsync("snapshot", Grain, new GrainState<Kept>(new Kept("c", [])));
    }

    private async Task<GrainState<Kept>> Read(string name = "snapshot")
    {
        var state = new GrainState<Kept>();
        await Storage.ReadStateAsync(name, Grain, state);
        return state;
    }

    private sealed record Kept(string Name, IReadOnlyList<int> Numbers);
}

public sealed class SqliteSnapshotTests : SnapshotContract
{
    private readonly TempFolder folder = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override Task<StorageOptions> Options() => Task.FromResult(new StorageOptions { DataDirectory = folder["data"] });
}

[NeedsPostgres]
public sealed class PostgresSnapshotTests : SnapshotContract
{
    private string connectionString = "";

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await PostgresServer.Instance.Drop(connectionString);
    }

    protected override async Task<StorageOptions> Options()
    {
        connectionString = await PostgresServer.Instance.NewDatabase();
        return new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connectionString };
    }
}
