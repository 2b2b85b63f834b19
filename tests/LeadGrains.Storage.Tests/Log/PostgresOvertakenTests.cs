using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>A server that was alone on the log commits without asking; one that was overtaken must notice, whatever it counted on.</summary>
[NeedsPostgres]
public sealed class PostgresOvertakenTests : EventLogContract
{
    private protected override Task<LogHome> NewHome() => PostgresLogHome.New();

    [ContractFact]
    public async Task By_a_change_of_the_same_stream()
    {
        await BeAlone();
        (await Home.Open().Append(Here, To(Lead(1), 3))).Events();
        Assert.Equal(new AppendResult.VersionConflict(4), await Append(To(Lead(1), 3)));
        Assert.Equal(5, (await Append(To(Lead(1), 4))).Events()[0].Seq);
    }

    [ContractFact]
    public async Task By_the_creation_of_what_it_creates()
    {
        await BeAlone();
        (await Home.Open().Append(Here, To(Lead(2)))).Events();
        Assert.Equal(new AppendResult.VersionConflict(1), await Append(To(Lead(2))));
    }

    [ContractFact]
    public async Task By_one_who_took_the_last_place()
    {
        await BeAlone();
        (await Append(To(Lead(1), 3).Guarded(new Guard.Limit("seats", 1)))).Events();
        (await Home.Open().Append(Here, To(Lead(2)).Guarded(new Guard.Count("seats", 1)))).Events();
        Assert.IsType<AppendResult.GuardFailed>(await Append(To(Lead(3)).Guarded(new Guard.Count("seats", 1))));
    }

    [ContractFact]
    public async Task Or_not_then_it_goes_on_without_a_gap()
    {
        await BeAlone();
        for (var version = 3; version < 10; version++) Assert.Equal(version + 1, (await Append(To(Lead(1), version).Guarded(new Guard.Count("c", 1)))).Events()[0].Seq);
        Assert.Equal(7, (await Log.Counters(Here, ["c"]))["c"].Value);
        Assert.IsType<AppendResult.VersionConflict>(await Append(To(Lead(1), 5)));
    }

    [ContractFact]
    public async Task By_another_database_in_the_place_of_its_own()
    {
        await BeAlone();
        await ((PostgresLogHome)Home).Execute("truncate log.heads, log.events");
        await Assert.ThrowsAsync<LogUnavailableException>(() => Append(To(Lead(1), 3)));
        Assert.Empty(await Log.Read(Here, 0, 10));
    }

    /// <summary>Three batches after which nobody else wrote.</summary>
    private async Task BeAlone()
    {
        for (var version = 0; version < 3; version++) (await Append(To(Lead(1), version))).Events();
    }
}
