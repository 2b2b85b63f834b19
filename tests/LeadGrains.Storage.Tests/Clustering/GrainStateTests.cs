using LeadGrains.Testing;

namespace LeadGrains.Storage.Tests.Clustering;

/// <summary>Whatever Orleans' grain storage asks of the schema. A version that is not the latest gets no row back and changes nothing.</summary>
[NeedsPostgres]
public sealed class GrainStateTests : IAsyncLifetime
{
    private StoredQueries queries = null!;

    public async Task InitializeAsync() => queries = await StoredQueries.On(await PostgresServer.Instance.NewDatabase());

    public async Task DisposeAsync() => await queries.DisposeAsync();

    [ContractFact]
    public async Task A_state_comes_back_as_it_was_written()
    {
        Assert.Empty(await queries.Run("ReadFromStorageKey", Key()));
        Assert.Equal(1, await Write(null, [1, 2]));
        Assert.Equal(2, await Write(1, [3]));
        var row = Assert.Single(await queries.Run("ReadFromStorageKey", Key()));
        Assert.Equal(["PayloadBinary", "Version"], row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([3], Assert.IsType<byte[]>(row["PayloadBinary"]));
        Assert.Equal(2, row["Version"]);
        Assert.Empty(await queries.Run("ReadFromStorageKey", Key(grain: "here/lead_2")));
        Assert.Empty(await queries.Run("ReadFromStorageKey", Key(service: "another")));
    }

    [ContractFact]
    public async Task Who_has_not_seen_the_latest_may_neither_write_nor_clear_nor_delete()
    {
        Assert.Equal(1, await Write(null, [1]));
        Assert.Null(await Write(null, [9]));
        Assert.Equal(2, await Write(1, [2]));
        Assert.Null(await Write(1, [9]));
        Assert.Empty(await queries.Run("ClearStorageKey", [.. Key(), ("GrainStateVersion", 1)]));
        Assert.Empty(await queries.Run("DeleteStorageKey", [.. Key(), ("GrainStateVersion", 1)]));
        Assert.Null(await Write(1, [9], "here/lead_none"));
        Assert.Equal([2], (byte[])Assert.Single(await queries.Run("ReadFromStorageKey", Key()))["PayloadBinary"]!);
    }

    [ContractFact]
    public async Task A_cleared_state_keeps_its_version_and_a_deleted_one_is_gone()
    {
        await Write(null, [1]);
        Assert.Equal(2, await First("ClearStorageKey", 1));
        var cleared = Assert.Single(await queries.Run("ReadFromStorageKey", Key()));
        Assert.Equal((null, 2), (cleared["PayloadBinary"], cleared["Version"]));
        Assert.Equal(3, await Write(2, [4]));
        Assert.Equal(4, await First("DeleteStorageKey", 3));
        Assert.Empty(await queries.Run("ReadFromStorageKey", Key()));
        Assert.Equal(1, await Write(null, [5]));
    }

    [ContractFact]
    public async Task Of_many_that_write_at_once_over_one_version_one_does()
    {
        for (var version = 0; version < 5; version++)
        {
            var seen = version == 0 ? (int?)null : version;
            var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Write(seen, [(byte)i])));
            Assert.Equal(version + 1, Assert.Single(written, done => done is not null));
        }
    }

    private async Task<object?> First(string name, int version) => Assert.Single(await queries.Run(name, [.. Key(), ("GrainStateVersion", version)])).Values.First();

    private async Task<int?> Write(int? version, byte[] data, string grain = "here/lead_1")
    {
        var rows = await queries.Run("WriteToStorageKey", [.. Key(grain), ("GrainStateVersion", version is null ? new StoredQueries.Missing() : version), ("PayloadBinary", data)]);
        return rows.Count == 0 ? null : (int?)Assert.Single(rows)["NewGrainStateVersion"];
    }

    private static (string, object?)[] Key(string grain = "here/lead_1", string service = "leadgrains") =>
    [
        ("GrainIdHash", 7), ("GrainIdN0", 0L), ("GrainIdN1", 0L), ("GrainTypeHash", 8), ("GrainTypeString", "snapshot"), ("GrainIdExtensionString", grain), ("ServiceId", service),
    ];
}
