using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public abstract class AppendContract : EventLogContract
{
    [ContractFact]
    public async Task An_event_comes_back_as_it_was_stored()
    {
        var append = new Append(Guid.NewGuid(), Lead(1), 0, new By(ActorKind.Token, "tok_1"),
            [new NewEvent("lead.won.v1", """{"名":"值"}""", ["k1", "k2"], ["lead:lead_1", "account:acc_1"], [new StreamId("acc_1")], """{"from":1}""")],
            [new Guard.Limit("seller:a", 3), new Guard.Count("seller:a", 1)]);
        var written = Assert.Single((await Append(append)).Events());
        await Reopen();
        foreach (var read in new[] { Assert.Single(await Log.Read(Here, 0, 10)), Assert.Single(await Log.Load(Here, Lead(1), 0)) })
        {
            Assert.Equivalent(written, read, strict: true);
            Assert.Equal(Home.Time.Now, read.At);
            Assert.Equal(new CounterValue(1, 3), read.Counters["seller:a"]);
        }
    }

    [ContractFact]
    public async Task Positions_are_gapless_and_never_seen_out_of_order()
    {
        const int appenders = 32, each = 25;
        using var stop = new CancellationTokenSource();
        var reader = ReadWhile(stop.Token);
        await Task.WhenAll(Enumerable.Range(0, appenders).Select(i => Task.Run(async () =>
        {
            for (var version = 0; version < each; version++) (await Append(To(Lead(i), version))).Events();
        })));
        await stop.CancelAsync();
        await reader;
        var all = await Log.Read(Here, 0, appenders * each + 1);
        Assert.Equal(Enumerable.Range(1, appenders * each).Select(seq => (long)seq), all.Select(e => e.Seq));
        Assert.All(all.GroupBy(e => e.Stream), own => Assert.Equal(Enumerable.Range(1, each).Select(v => (long)v), own.Select(e => e.Version)));
        Assert.Equal(appenders * each, await Log.Head(Here));
    }

    private async Task ReadWhile(CancellationToken stop)
    {
        var seen = 0L;
        while (!stop.IsCancellationRequested)
        {
            foreach (var e in await Log.Read(Here, seen, 50)) Assert.Equal(++seen, e.Seq);
            await Task.Yield();
        }
    }

    [ContractFact]
    public async Task Of_many_that_expect_one_version_one_wins_and_neighbours_are_unharmed()
    {
        var rivals = Enumerable.Range(0, 50).Select(_ => Append(To(Lead(1)))).ToList();
        var neighbours = Enumerable.Range(2, 50).Select(i => Append(To(Lead(i)))).ToList();
        var outcomes = await Task.WhenAll(rivals);
        Assert.Single(outcomes.OfType<AppendResult.Committed>());
        Assert.All(outcomes.Where(o => o is not AppendResult.Committed), o => Assert.Equal(new AppendResult.VersionConflict(1), o));
        Assert.All(await Task.WhenAll(neighbours), o => Assert.Single(o.Events()));
    }

    [ContractFact]
    public async Task Several_events_share_one_append()
    {
        var events = (await Append(To(Lead(1), events: 3))).Events();
        Assert.Equal([(1L, 1L), (2, 2), (3, 3)], events.Select(e => (e.Seq, e.Version)));
        Assert.IsType<AppendResult.VersionConflict>(await Append(To(Lead(1), expected: 2)));
        Assert.Equal(4, (await Append(To(Lead(1), expected: 3))).Events()[0].Version);
    }

    [ContractFact]
    public async Task Time_never_runs_backwards()
    {
        var first = (await Append(To(Lead(1)))).Events()[0].At;
        Home.Time.Advance(TimeSpan.FromHours(-1));
        Assert.Equal(first, (await Append(To(Lead(2)))).Events()[0].At);
        await Reopen();
        Assert.Equal(first, (await Append(To(Lead(3)))).Events()[0].At);
        Home.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(first.AddHours(1), (await Append(To(Lead(4)))).Events()[0].At);
    }

    [ContractFact]
    public async Task Workspaces_know_nothing_of_each_other()
    {
        var there = new WorkspaceId("there");
        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(i => new[]
        {
            Log.Append(Here, To(Lead(i)).Guarded(new Guard.TakeKey($"k{i}"), new Guard.Count("c", 1))),
            Log.Append(there, To(Lead(i)).Guarded(new Guard.TakeKey($"k{i}"), new Guard.Count("c", 1))),
        }));
        foreach (var workspace in new[] { Here, there })
        {
            Assert.Equal(20, await Log.Head(workspace));
            Assert.Equal(20, (await Log.Counters(workspace, ["c"]))["c"].Value);
            Assert.Equal(20, (await Log.Read(workspace, 0, 100)).Count);
        }
        Assert.Equal(0, await Log.Head(new WorkspaceId("nowhere")));
        Assert.Empty(await Log.Read(new WorkspaceId("nowhere"), 0, 10));
    }

    [ContractFact]
    public async Task Links_are_seen_from_both_ends_in_order()
    {
        var account = new StreamId("acc_1");
        (await Append(To(account))).Events();
        (await Append(To(Lead(1)).Linked(account, account))).Events();
        (await Append(To(account, 1))).Events();
        (await Append(To(Lead(1), 1))).Events();
        (await Append(To(Lead(2), events: 2).Linked(account, Lead(1), Lead(2)))).Events();
        Assert.Equal([1, 2, 3, 5, 6], (await Log.Load(Here, account, 0)).Select(e => e.Seq));
        Assert.Equal([3, 5, 6], (await Log.Load(Here, account, 2)).Select(e => e.Seq));
        Assert.Equal([2, 4, 5, 6], (await Log.Load(Here, Lead(1), 0)).Select(e => e.Seq));
        Assert.Equal([4, 5, 6], (await Log.Load(Here, Lead(1), 3)).Select(e => e.Seq));
        Assert.Equal([5, 6], (await Log.Load(Here, Lead(2), 0)).Select(e => e.Seq));
        Assert.Empty(await Log.Load(Here, Lead(2), 6));
        Assert.Empty(await Log.Load(Here, Lead(9), 0));
        Assert.Equal(2, await Log.Version(Here, account));
        Assert.Equal(0, await Log.Version(Here, Lead(9)));
    }

    [ContractFact]
    public async Task What_no_database_takes_is_turned_away_alone()
    {
        var good = Append(To(Lead(1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Append(To(new StreamId("lead_\0"))));
        await Assert.ThrowsAsync<ArgumentException>(() => Append(To(Lead(2)) with { Events = [Event("\"\ud800\"")] }));
        await Assert.ThrowsAsync<ArgumentException>(() => Append(To(Lead(2)).Guarded(new Guard.TakeKey(new string('k', 400)))));
        Assert.Equal("\"\U0001F600\"", (await Append(To(Lead(3)) with { Events = [Event("\"\U0001F600\"")] })).Events()[0].Data);
        (await good).Events();
    }

    [ContractFact]
    public async Task Listeners_hear_every_batch_in_order_before_it_is_acknowledged()
    {
        var heard = new Hearing();
        Home.Listeners.Add(heard);
        await Reopen();
        var events = (await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Append(To(Lead(i)))))).SelectMany(r => r.Events());
        Assert.Equal(100, events.Count());
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), heard.Seqs);
    }

    private sealed class Hearing : ICommitListener
    {
        public List<long> Seqs { get; } = [];

        public ValueTask Committed(WorkspaceId workspace, IReadOnlyList<StoredEvent> batch)
        {
            Seqs.AddRange(batch.Select(e => e.Seq));
            throw new InvalidOperationException("A listener that fails changes nothing.");
        }
    }
}

public sealed class SqliteAppendTests : AppendContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new SqliteLogHome());
}

[NeedsPostgres]
public sealed class PostgresAppendTests : AppendContract
{
    private protected override Task<LogHome> NewHome() => PostgresLogHome.New();
}
