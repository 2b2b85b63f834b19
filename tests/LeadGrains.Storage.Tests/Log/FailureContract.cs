using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public abstract class FailureContract : EventLogContract
{
    private Interposed between = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Reopen(database => between = new Interposed(database));
    }

    [ContractFact]
    public async Task A_commit_whose_answer_is_lost_is_settled_as_committed()
    {
        between.Commit = LoseAnswer;
        Assert.Equal(1, (await Append(To(Lead(1)).Once("key"))).Events()[0].Seq);
        Assert.Empty((await Append(To(Lead(1), 1).Once("refused", refusal: new Refusal("no", "No.")))).Events());
        between.Commit = (_, commit) => commit();
        Assert.IsType<AppendResult.AlreadyDone>(await Append(To(Lead(1), 1).Once("key")));
        Assert.IsType<AppendResult.AlreadyDone>(await Append(To(Lead(1), 1).Once("refused")));
        Assert.Equal(2, (await Append(To(Lead(1), 1))).Events()[0].Seq);
    }

    [ContractFact]
    public async Task A_commit_that_failed_is_told_as_such_and_leaves_nothing()
    {
        between.Commit = (_, _) => throw new IOException("lost before");
        await Assert.ThrowsAsync<LogUnavailableException>(() => Append(To(Lead(1)).Once("key").Guarded(new Guard.TakeKey("k"))));
        between.Commit = (_, commit) => commit();
        Assert.Empty(await Log.Holders(Here, ["k"]));
        Assert.Equal(1, (await Append(To(Lead(1)).Once("key"))).Events()[0].Seq);
    }

    [ContractFact]
    public async Task What_can_not_be_settled_in_time_is_told_as_such()
    {
        Home.Patience = TimeSpan.FromMilliseconds(100);
        await Reopen();
        (between.Commit, between.BeforeSettling) = (LoseAnswer, () => throw new IOException("still away"));
        await Assert.ThrowsAsync<LogUnavailableException>(() => Append(To(Lead(1)).Once("key")));
        (between.Commit, between.BeforeSettling) = ((_, commit) => commit(), () => Task.CompletedTask);
        Assert.IsType<AppendResult.AlreadyDone>(await Append(To(Lead(1)).Once("key")));
    }

    [ContractFact]
    public async Task A_database_that_is_away_for_a_moment_is_waited_for()
    {
        var failures = 3;
        between.BeforeBegin = () => failures-- > 0 ? throw new IOException("away") : Task.CompletedTask;
        Assert.Equal(1, (await Append(To(Lead(1)))).Events()[0].Seq);
    }

    [ContractFact]
    public async Task What_the_database_refuses_does_not_take_its_neighbours_along()
    {
        between.Commit = (resolution, commit) => resolution.Events.Any(e => e.Stream == Lead(13)) ? throw new RefusedByDatabase() : commit();
        var appends = await Batch(Enumerable.Range(10, 10).Select(i => To(Lead(i))));
        await Assert.ThrowsAsync<LogUnavailableException>(() => appends[3]);
        foreach (var other in appends.Where((_, i) => i != 3)) (await other).Events();
        Assert.Equal(10, await Log.Head(Here));
        await Assert.ThrowsAsync<LogUnavailableException>(() => Append(To(Lead(13))));
    }

    [ContractFact]
    public async Task A_cancelled_caller_is_withdrawn_from_the_queue_but_not_from_a_batch_under_way()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        between.BeforeBegin = () =>
        {
            begun.TrySetResult();
            return gate.Task;
        };
        using var stop = new CancellationTokenSource();
        var underWay = Append(To(Lead(1)), stop.Token);
        await begun.Task;
        var queued = Append(To(Lead(2)), stop.Token);
        var neighbour = Append(To(Lead(3)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        gate.SetResult();
        Assert.Equal(1, (await underWay).Events()[0].Seq);
        Assert.Equal(2, (await neighbour).Events()[0].Seq);
        Assert.Equal(2, await Log.Head(Here));
    }

    [ContractFact]
    public async Task Closing_commits_what_waits()
    {
        var appends = await Batch(Enumerable.Range(1, 100).Select(i => To(Lead(i))));
        await Log.DisposeAsync();
        await Task.WhenAll(appends);
        await Assert.ThrowsAsync<LogUnavailableException>(() => Append(To(Lead(0))));
        await Reopen();
        Assert.Equal(101, await Log.Head(Here));
    }

    /// <summary>Makes them wait behind one that is held, so that they share a transaction.</summary>
    private async Task<List<Task<AppendResult>>> Batch(IEnumerable<Append> appends)
    {
        var gate = new TaskCompletionSource();
        between.BeforeBegin = () => gate.Task;
        var first = Append(To(new StreamId("first")));
        var batch = appends.Select(append => Append(append)).ToList();
        gate.SetResult();
        await first;
        return batch;
    }

    private static async ValueTask LoseAnswer(Resolution resolution, Func<ValueTask> commit)
    {
        await commit();
        throw new IOException("lost after");
    }
}

public sealed class SqliteFailureTests : FailureContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new SqliteLogHome());

    [Fact]
    public async Task What_was_acknowledged_survives_an_abrupt_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Append(To(Lead(i)).Once($"{i}"))));
        // The files as they lie there at this moment are all that a killed process leaves behind.
        using var left = new TempFolder();
        var home = new SqliteLogHome(left.Path);
        ((SqliteLogHome)Home).CopyTo(left["data"]);
        var log = home.Open();
        Assert.Equal(200, (await log.Read(Here, 0, 1000)).Count);
        Assert.IsType<AppendResult.AlreadyDone>(await log.Append(Here, To(Lead(7)).Once("7")));
        Assert.Equal(201, (await log.Append(Here, To(Lead(200)))).Events()[0].Seq);
        await home.Remove();
    }
}

[NeedsPostgres]
public sealed class PostgresFailureTests : FailureContract
{
    private protected override Task<LogHome> NewHome() => PostgresLogHome.New();

    [ContractFact]
    public async Task Two_servers_write_one_workspace()
    {
        var other = Home.Open();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? Log : other).Append(Here, To(Lead(i)).Guarded(new Guard.Count("c", 1)))));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), (await Log.Read(Here, 0, 1000)).Select(e => e.Seq));
        Assert.Equal(200, (await other.Counters(Here, ["c"]))["c"].Value);
    }

    [ContractFact]
    public async Task The_writer_survives_a_crash_of_the_server()
    {
        var server = new PostgresServer();
        var home = new PostgresLogHome(await server.NewDatabase());
        var log = home.Open();
        (await log.Append(Here, To(Lead(1)))).Events();
        server.Crash();
        var waiting = log.Append(Here, To(Lead(1), 1));
        server.Start();
        Assert.Equal(2, (await waiting).Events()[0].Seq);
        await home.Close();
        server.Crash();
    }
}
