using LeadGrains.Testing;

namespace LeadGrains.Storage.Tests.Clustering;

/// <summary>Whatever Orleans' membership asks of the schema. The version of the whole is what two silos that change it at once fight over.</summary>
[NeedsPostgres]
public sealed class MembershipTests : IAsyncLifetime
{
    private const int Joining = 2, Active = 3, Dead = 6;
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private StoredQueries queries = null!;

    public async Task InitializeAsync()
    {
        queries = await StoredQueries.On(await PostgresServer.Instance.NewDatabase());
        Assert.True(await queries.Ask("InsertMembershipVersionKey", ("DeploymentId", "here")));
    }

    public async Task DisposeAsync() => await queries.DisposeAsync();

    [ContractFact]
    public void Every_name_that_the_packages_look_for_is_there() => Assert.Equal(
        [
            "CleanupDefunctSiloEntriesKey", "ClearStorageKey", "DeleteMembershipTableEntriesKey", "DeleteStorageKey", "GatewaysQueryKey", "InsertMembershipKey",
            "InsertMembershipVersionKey", "MembershipReadAllKey", "MembershipReadRowKey", "ReadFromStorageKey", "UpdateIAmAlivetimeKey", "UpdateMembershipKey",
            "WriteToStorageKey",
        ],
        queries.Names.Order(StringComparer.Ordinal));

    [ContractFact]
    public async Task A_cluster_starts_once_empty_and_at_version_0()
    {
        Assert.False(await queries.Ask("InsertMembershipVersionKey", ("DeploymentId", "here")));
        var none = Assert.Single(await All());
        Assert.Equal((0, null), (none["Version"], none["StartTime"]));
    }

    [ContractFact]
    public async Task A_silo_joins_and_is_read_back_as_it_was_written()
    {
        Assert.True(await Join(1, version: 0));
        var row = Assert.Single(await All());
        Assert.Equal(
            ["Address", "Generation", "HostName", "IAmAliveTime", "Port", "ProxyPort", "SiloName", "StartTime", "Status", "SuspectTimes", "Version"],
            row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("10.0.0.1", 11111, 1, "silo 1", "host", Joining, 30000), (row["Address"], row["Port"], row["Generation"], row["SiloName"], row["HostName"], row["Status"], row["ProxyPort"]));
        Assert.Equal((Start, Start, 1, null), (row["StartTime"], row["IAmAliveTime"], row["Version"], row["SuspectTimes"]));
        Assert.Equal(row, Assert.Single(await queries.Run("MembershipReadRowKey", [("DeploymentId", "here"), .. Address(1)])));
        var nobody = Assert.Single(await queries.Run("MembershipReadRowKey", [("DeploymentId", "here"), .. Address(2)]));
        Assert.Equal((1, null), (nobody["Version"], nobody["StartTime"]));
    }

    [ContractFact]
    public async Task Who_has_not_seen_the_latest_version_changes_nothing()
    {
        Assert.True(await Join(1, version: 0));
        Assert.False(await Join(2, version: 0));
        Assert.False(await Join(1, version: 1)); // is there already
        Assert.False(await Change(1, Active, version: 0));
        Assert.False(await Change(2, Active, version: 1)); // is not there
        var row = Assert.Single(await All());
        Assert.Equal((1, Joining), (row["Version"], row["Status"]));

        Assert.True(await Change(1, Active, version: 1, suspected: "10.0.0.2:11111@1,2026-03-02 09:00:00.000 GMT"));
        row = Assert.Single(await All());
        Assert.Equal((2, Active, "10.0.0.2:11111@1,2026-03-02 09:00:00.000 GMT"), (row["Version"], row["Status"], row["SuspectTimes"]));
    }

    [ContractFact]
    public async Task Of_many_that_join_at_once_with_one_version_one_does()
    {
        for (var version = 0; version < 5; version++)
        {
            var seen = version;
            var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(silo => Join((seen * 8) + silo, seen)));
            Assert.Single(joined, done => done);
        }
        var silos = await All();
        Assert.Equal(5, silos.Count);
        Assert.All(silos, silo => Assert.Equal(5, silo["Version"]));
    }

    [ContractFact]
    public async Task A_sign_of_life_moves_neither_the_version_nor_anything_else()
    {
        await Join(1, version: 0);
        await queries.Run("UpdateIAmAlivetimeKey", [("DeploymentId", "here"), .. Address(1), ("IAmAliveTime", Start.AddMinutes(1))]);
        var row = Assert.Single(await All());
        Assert.Equal((1, Start.AddMinutes(1), Start), (row["Version"], row["IAmAliveTime"], row["StartTime"]));
    }

    [ContractFact]
    public async Task Gateways_are_those_of_active_silos_that_have_one()
    {
        await Join(1, version: 0, status: Active);
        await Join(2, version: 1, status: Dead);
        await Join(3, version: 2, status: Active, gateway: 0);
        var gateway = Assert.Single(await queries.Run("GatewaysQueryKey", ("DeploymentId", "here"), ("Status", Active)));
        Assert.Equal(("10.0.0.1", 30000, 1), (gateway["Address"], gateway["ProxyPort"], gateway["Generation"]));
    }

    [ContractFact]
    public async Task Cleaning_up_removes_what_is_not_active_and_was_not_heard_of()
    {
        for (var status = 0; status <= Dead; status++)
            Assert.True(await Join(status, version: status, status: status));
        Assert.True(await Join(99, version: 7, status: Dead, alive: Start.AddDays(1)));
        await queries.Run("CleanupDefunctSiloEntriesKey", ("DeploymentId", "here"), ("IAmAliveTime", Start.AddHours(1)));
        Assert.Equal(["silo 3", "silo 99"], (await All()).Select(row => row["SiloName"]).Order());
    }

    [ContractFact]
    public async Task A_cluster_goes_without_touching_another()
    {
        await queries.Ask("InsertMembershipVersionKey", ("DeploymentId", "there"));
        await Join(1, version: 0);
        await Join(1, version: 0, cluster: "there");
        await queries.Run("DeleteMembershipTableEntriesKey", ("DeploymentId", "here"));
        Assert.Empty(await All());
        Assert.Single(await All("there"));
    }

    private Task<List<Dictionary<string, object?>>> All(string cluster = "here") => queries.Run("MembershipReadAllKey", ("DeploymentId", cluster));

    private Task<bool> Join(int silo, int version, int status = Joining, int gateway = 30000, DateTime? alive = null, string cluster = "here") => queries.Ask(
        "InsertMembershipKey",
        [
            ("DeploymentId", cluster), ("IAmAliveTime", alive ?? Start), ("SiloName", $"silo {silo}"), ("HostName", "host"), .. Address(silo), ("StartTime", Start),
            ("Status", status), ("ProxyPort", gateway), ("Version", version),
        ]);

    private Task<bool> Change(int silo, int status, int version, string? suspected = null) => queries.Ask(
        "UpdateMembershipKey",
        [("DeploymentId", "here"), .. Address(silo), ("IAmAliveTime", Start), ("Status", status), ("SuspectTimes", suspected), ("Version", version)]);

    private static (string, object?)[] Address(int silo) => [("Address", "10.0.0.1"), ("Port", 11111), ("Generation", silo)];
}
