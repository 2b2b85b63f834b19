using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public sealed class BatchResolutionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Later_members_see_what_earlier_ones_left()
    {
        var resolution = BatchResolution.Resolve(
            [To(Lead(1), events: 2), To(Lead(1)), To(Lead(1), 2).Guarded(new Guard.TakeKey("k")), To(Lead(2)).Guarded(new Guard.TakeKey("k")),
             To(Lead(1), 3).Guarded(new Guard.FreeKey("k")), To(Lead(2)).Guarded(new Guard.TakeKey("k"))],
            new BatchFacts { HeadSeq = 10 }, Now);
        Assert.Equal([11, 12, 13, 14, 15], resolution.Events.Select(e => e.Seq));
        Assert.Equal(new AppendResult.VersionConflict(2), resolution.Results[1]);
        Assert.Equal(Lead(1), Assert.IsType<AppendResult.GuardFailed>(resolution.Results[3]).Holder);
        Assert.Equal(Lead(2), resolution.Keys["k"]);
        Assert.Equal(15, resolution.HeadSeq);
    }

    [Fact]
    public void A_batch_in_which_nothing_is_accepted_writes_nothing()
    {
        var facts = new BatchFacts { HeadSeq = 3 };
        facts.Keys["k"] = Lead(9);
        var resolution = BatchResolution.Resolve([To(Lead(1), 1), To(Lead(2)).Guarded(new Guard.Count("c", 1), new Guard.TakeKey("k"))], facts, Now);
        Assert.False(resolution.Writes);
        Assert.Equal(3, resolution.HeadSeq);
    }

    [Fact]
    public void Every_actor_kind_keeps_its_number_in_the_log()
    {
        Assert.Equal([(ActorKind.User, 0), (ActorKind.Token, 1), (ActorKind.Import, 2), (ActorKind.System, 3)], Enum.GetValues<ActorKind>().Select(k => (k, (int)StoredText.Of(k))));
        Assert.All(Enum.GetValues<ActorKind>(), kind => Assert.Equal(kind, StoredText.Kind(StoredText.Of(kind))));
    }

    /// <summary>Whatever waits at one moment must come to the same as if each had gone alone.</summary>
    [Fact]
    public void A_batch_comes_to_the_same_as_its_members_one_by_one()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var appends = Enumerable.Range(0, 40).Select(_ => Any(random)).ToList();
            var together = BatchResolution.Resolve(appends, new BatchFacts(), Now);
            var facts = new BatchFacts();
            for (var i = 0; i < appends.Count; i++)
            {
                var alone = BatchResolution.Resolve([appends[i]], facts, Now);
                Assert.Equal(Told(alone.Results[0]), Told(together.Results[i]));
                Apply(alone, facts);
            }
            Assert.Equal(facts.HeadSeq, together.HeadSeq);
            Assert.Equal(facts.Keys.OrderBy(k => k.Key), together.Keys.Where(k => k.Value is not null).Select(k => KeyValuePair.Create(k.Key, k.Value!.Value)).OrderBy(k => k.Key));
            Assert.Equal(facts.Counters.OrderBy(c => c.Key), together.Counters.OrderBy(c => c.Key));
        }
    }

    private static Append Any(Random random)
    {
        var append = To(Lead(random.Next(4)), random.Next(4), random.Next(1, 3)).Guarded([.. Enumerable.Range(0, random.Next(4)).Select(_ => AnyGuard(random))]);
        return random.Next(3) == 0 ? append.Once($"key{random.Next(6)}", $"hash{random.Next(2)}") : append;
    }

    private static Guard AnyGuard(Random random) => random.Next(4) switch
    {
        0 => new Guard.Count($"c{random.Next(2)}", random.Next(-1, 3), random.Next(5) == 0),
        1 => new Guard.Limit($"c{random.Next(2)}", random.Next(4)),
        2 => new Guard.TakeKey($"k{random.Next(3)}"),
        _ => new Guard.FreeKey($"k{random.Next(3)}"),
    };

    private static void Apply(Resolution resolution, BatchFacts facts)
    {
        facts.HeadSeq = resolution.HeadSeq;
        foreach (var e in resolution.Events) facts.Versions[e.Stream] = e.Version;
        foreach (var (name, counter) in resolution.Counters) facts.Counters[name] = counter;
        foreach (var (key, request) in resolution.Requests) facts.Requests[key] = request;
        foreach (var (key, holder) in resolution.Keys)
        {
            if (holder is { } stream) facts.Keys[key] = stream;
            else facts.Keys.Remove(key);
        }
    }

    private static string Told(AppendResult result) => result is AppendResult.Committed committed
        ? string.Join(' ', committed.Events.Select(e => $"{e.Stream}:{e.Version}@{e.Seq}[{string.Join(',', e.Counters)}]"))
        : result.ToString()!;
}
