using LeadGrains.Grains.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public abstract class GuardContract : EventLogContract
{
    [ContractFact]
    public async Task A_counter_never_grows_beyond_its_limit()
    {
        (await Append(To(Lead(0)).Guarded(new Guard.Limit("seller:a", 40)))).Events();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => Append(To(Lead(i)).Guarded(new Guard.Count("seller:a", 1)))));
        Assert.Equal(40, outcomes.Count(o => o is AppendResult.Committed));
        Assert.All(outcomes.OfType<AppendResult.GuardFailed>(), f =>
        {
            Assert.Equal(new Guard.Count("seller:a", 1), f.Guard);
            Assert.Equal(new CounterValue(40, 40), f.Counter);
        });
        Assert.Equal(new CounterValue(40, 40), (await Log.Counters(Here, ["seller:a", "seller:b"])).Single().Value);
        Assert.Equal(Enumerable.Range(1, 40), (await Log.Read(Here, 1, 100)).Select(e => e.Counters["seller:a"].Value));
        Assert.Equal(41, await Log.Head(Here));
    }

    [ContractFact]
    public async Task Unbounded_passes_and_a_lowered_limit_only_stops_growth()
    {
        (await Append(To(Lead(1)).Guarded(new Guard.Count("c", 1), new Guard.Limit("c", 1)))).Events();
        Assert.IsType<AppendResult.GuardFailed>(await Append(To(Lead(2)).Guarded(new Guard.Count("c", 1))));
        (await Append(To(Lead(2)).Guarded(new Guard.Count("c", 1, Unbounded: true)))).Events();
        (await Append(To(Lead(3)).Guarded(new Guard.Limit("c", 0)))).Events();
        await Reopen();
        Assert.Equal(new CounterValue(2, 0), (await Log.Counters(Here, ["c"]))["c"]);
        (await Append(To(Lead(1), 1).Guarded(new Guard.Count("c", -1)))).Events();
        Assert.IsType<AppendResult.GuardFailed>(await Append(To(Lead(4)).Guarded(new Guard.Count("c", 1))));
        (await Append(To(Lead(3), 1).Guarded(new Guard.Limit("c", 9)))).Events();
        var moved = (await Append(To(Lead(4)).Guarded(new Guard.Count("c", 1)))).Events()[0];
        Assert.Equal(new CounterValue(2, 9), moved.Counters["c"]);
    }

    [ContractFact]
    public async Task A_unique_key_has_one_holder()
    {
        (await Append(To(Lead(1)).Guarded(new Guard.TakeKey("k")))).Events();
        var taken = Assert.IsType<AppendResult.GuardFailed>(await Append(To(Lead(2)).Guarded(new Guard.TakeKey("k"))));
        Assert.Equal(Lead(1), taken.Holder);
        (await Append(To(Lead(1), 1).Guarded(new Guard.TakeKey("k")))).Events();
        (await Append(To(Lead(3)).Guarded(new Guard.FreeKey("k")))).Events();
        Assert.Equal(Lead(1), (await Log.Holders(Here, ["k", "other"])).Single().Value);
        (await Append(To(Lead(1), 2).Guarded(new Guard.FreeKey("k")))).Events();
        Assert.Empty(await Log.Holders(Here, ["k"]));
        (await Append(To(Lead(2)).Guarded(new Guard.TakeKey("k")))).Events();
        await Reopen();
        Assert.Equal(Lead(2), (await Log.Holders(Here, ["k"]))["k"]);
    }

    [ContractFact]
    public async Task Of_many_that_take_one_key_at_once_one_gets_it()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Append(To(Lead(i)).Guarded(new Guard.TakeKey("k"), new Guard.TakeKey($"own-{i}")))));
        var winner = Assert.Single(outcomes.OfType<AppendResult.Committed>()).Events[0].Stream;
        Assert.All(outcomes.OfType<AppendResult.GuardFailed>(), f => Assert.Equal(winner, f.Holder));
        Assert.Equal(2, (await Log.Holders(Here, [.. Enumerable.Range(0, 60).Select(i => $"own-{i}"), "k"])).Count);
    }

    [ContractFact]
    public async Task A_failed_guard_undoes_the_ones_before_it_and_spares_the_neighbours()
    {
        (await Append(To(Lead(1)).Guarded(new Guard.TakeKey("k"), new Guard.Limit("full", 0)))).Events();
        var failing = Append(To(Lead(2)).Guarded(new Guard.Count("c", 1), new Guard.TakeKey("new"), new Guard.Count("full", 1)));
        var neighbour = Append(To(Lead(3)).Guarded(new Guard.Count("c", 1), new Guard.TakeKey("new")));
        Assert.IsType<AppendResult.GuardFailed>(await failing);
        (await neighbour).Events();
        Assert.Equal(1, (await Log.Counters(Here, ["c"]))["c"].Value);
        Assert.Equal(Lead(3), (await Log.Holders(Here, ["new"]))["new"]);
    }
}

public sealed class SqliteGuardTests : GuardContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new SqliteLogHome());
}

[NeedsPostgres]
public sealed class PostgresGuardTests : GuardContract
{
    private protected override Task<LogHome> NewHome() => PostgresLogHome.New();
}
