using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public abstract class IdempotencyContract : EventLogContract
{
    [ContractFact]
    public async Task A_replay_tells_the_first_outcome_whatever_the_state_is_now()
    {
        var request = To(Lead(1), events: 2).Once("key");
        (await Append(request)).Events();
        (await Append(To(Lead(1), 2))).Events();
        var expected = new AppendResult.AlreadyDone(new Outcome(Lead(1), 2, 2, null));
        Assert.Equal(expected, await Append(request));
        await Reopen();
        Assert.Equal(expected, await Append(To(Lead(1), 3).Once("key")));
        Assert.Equal(3, await Log.Head(Here));
    }

    [ContractFact]
    public async Task Of_concurrent_duplicates_one_takes_effect()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Append(To(Lead(1)).Once("key"))));
        Assert.Single(outcomes.OfType<AppendResult.Committed>());
        Assert.All(outcomes.OfType<AppendResult.AlreadyDone>(), o => Assert.Equal(new Outcome(Lead(1), 1, 1, null), o.Outcome));
        Assert.Equal(1, await Log.Head(Here));
    }

    [ContractFact]
    public async Task A_refusal_is_an_outcome_too()
    {
        var refusal = new Refusal("lead.closed", "It is closed.", RefusalKind.NotFound) { Errors = [new FieldError("/名", "required", "值")] };
        (await Append(To(Lead(1)))).Events();
        var request = To(Lead(1), 1).Once("key", refusal: refusal);
        request = request with { Idempotency = request.Idempotency! with { UnchangedSeq = 1 } };
        Assert.Empty((await Append(request)).Events());
        await Reopen();
        Assert.Equal(new AppendResult.AlreadyDone(new Outcome(Lead(1), 1, 1, refusal)), await Append(request));
        Assert.Equal(1, await Log.Head(Here));
    }

    [ContractFact]
    public async Task An_outcome_decided_on_an_old_version_is_not_recorded()
    {
        (await Append(To(Lead(1)))).Events();
        Assert.Equal(new AppendResult.VersionConflict(1), await Append(To(Lead(1)).Once("key")));
        (await Append(To(Lead(1), 1).Once("key"))).Events();
    }

    [ContractFact]
    public async Task A_key_is_not_for_another_request_but_every_principal_has_its_own()
    {
        (await Append(To(Lead(1)).Once("key"))).Events();
        Assert.IsType<AppendResult.KeyReused>(await Append(To(Lead(1), 1).Once("key", hash: "other")));
        (await Append((To(Lead(1), 1) with { By = new By(ActorKind.User, "usr_ben") }).Once("key", hash: "other"))).Events();
        (await Log.Append(new WorkspaceId("there"), To(Lead(1)).Once("key", hash: "other"))).Events();
    }

    [ContractFact]
    public async Task Outcomes_are_forgotten_after_a_day()
    {
        (await Append(To(Lead(1)).Once("key"))).Events();
        Home.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.IsType<AppendResult.AlreadyDone>(await Append(To(Lead(1), 1).Once("key")));
        Home.Time.Advance(TimeSpan.FromSeconds(1));
        (await Append(To(Lead(1), 1).Once("key", hash: "other"))).Events();
        Assert.IsType<AppendResult.KeyReused>(await Append(To(Lead(1), 2).Once("key")));
    }

    [ContractFact]
    public async Task What_is_forgotten_is_also_removed()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Append(To(Lead(i)).Once($"key-{i}"))));
        Home.Time.Advance(TimeSpan.FromHours(25));
        (await Append(To(Lead(99)).Once("late"))).Events();
        Assert.Equal(1, await Home.CountRequests());
    }
}

public sealed class SqliteIdempotencyTests : IdempotencyContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new SqliteLogHome());
}

[NeedsPostgres]
public sealed class PostgresIdempotencyTests : IdempotencyContract
{
    private protected override Task<LogHome> NewHome() => PostgresLogHome.New();
}
