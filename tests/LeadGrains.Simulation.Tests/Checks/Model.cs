using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Log;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Workload;
using LeadGrains.Storage.Log;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>
/// What the world must look like: folds every committed event at once, in its transaction, and knows what every stream was at every
/// position. The first event that breaks a law ends the run.
/// </summary>
internal sealed class Model(World world)
{
    private readonly Dictionary<StreamId, History> _streams = [];
    private readonly Dictionary<UserId, int> _active = [];
    private readonly Dictionary<string, StreamId> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<RequestKey> _requests = [];

    /// <summary>All that is committed; the position is the place, from 1.</summary>
    public List<StoredEvent> Events { get; } = [];

    public long Head => Events.Count;

    public IEnumerable<(StreamId Id, History History)> Streams => _streams.Select(stream => (stream.Key, stream.Value));

    public History? Of(StreamId stream) => _streams.GetValueOrDefault(stream);

    public void Committed(Resolution resolution)
    {
        foreach (var key in resolution.Requests.Keys)
            Expect(_requests.Add(key), "a request takes effect once", () => $"{world.Cast.NameOf(key.Principal)}'s {key.Key} took effect again");
        foreach (var e in resolution.Events) Add(e);
        foreach (var e in resolution.Events) CheckCounters(e);
    }

    /// <summary>A reply says what is in the log, and shows a state that the stream had then or later.</summary>
    public void Acknowledged(Answer answer, string what)
    {
        if (answer.Events > 0)
        {
            var e = answer.Seq <= Head ? Events[(int)answer.Seq - 1] : null;
            Expect(e is not null && e.Stream == answer.Stream && e.Version == answer.Version, "acknowledged is in the log",
                () => $"{what} was acknowledged as position {answer.Seq}, version {answer.Version} of {answer.Stream}; the log has {Describe(answer.Seq)}");
        }
        if (answer.State is null || Of(answer.Stream) is not { } history) return;
        var shown = Text(answer.State);
        Expect(history.After(answer.Read ? answer.Seq : 0).Any(then => (!answer.Read || then.Seq == answer.Seq) && Text(Shown.Of(then.State, answer.State)) == shown), "states shown are folds of the log",
            () => $"{what} showed version {answer.Version} at {answer.Seq} of {answer.Stream}, which it never was: {shown}");
    }

    public void Expect(bool holds, string rule, Func<string> found)
    {
        if (!holds) world.Fail(rule, world.Cast.Named(found()));
    }

    public string Describe(long seq) => seq < 1 || seq > Head ? "nothing there" : $"{Events[(int)seq - 1].Type} of {Events[(int)seq - 1].Stream} there";

    public static string Text(object? state) => JsonSerializer.Serialize(state, state?.GetType() ?? typeof(object), LogJson.Wire);

    private void Add(StoredEvent e)
    {
        world.Simulation.Note($"{e.Seq} {e.Stream} {e.Version} {e.Type} {e.By.Id}");
        world.Tale.Happens($"position {e.Seq}: {e.Type[..^3]} of {world.Cast.NameOf(e.Stream.Value)}");
        Expect(e.Seq == Head + 1, "positions are gapless", () => $"position {e.Seq} was written when the last one was {Head}");
        Expect(Head == 0 || e.At >= Events[^1].At, "time never runs backwards", () => $"{e.At:O} at {e.Seq}");
        var before = Fold(e.Stream, e);
        foreach (var link in e.Links) Fold(link, e);
        Events.Add(e);
        if (e.Event is LeadEvent happened) CheckOwner(happened, e, before as Lead, Of(e.Stream)!.State as Lead);
        CheckKeys(e);
    }

    private object? Fold(StreamId id, StoredEvent e)
    {
        if (!_streams.TryGetValue(id, out var stream)) _streams.Add(id, stream = History.Of(id));
        var before = stream.State;
        Expect(id != e.Stream || e.Version == stream.Version + 1, "versions are gapless", () => $"version {e.Version} of {id} follows {stream.Version}");
        try
        {
            stream.Add(e);
        }
        catch (Exception problem)
        {
            world.Fail("every event folds on both ends", world.Cast.Named($"{e.Type} at {e.Seq} into {id}: {problem.Message}"));
        }
        return before;
    }

    private void CheckOwner(LeadEvent happened, StoredEvent e, Lead? before, Lead? after)
    {
        var from = happened switch
        {
            LeadClaimed => null,
            LeadReassigned moved => moved.From,
            LeadReleased released => released.From,
            _ => before?.OwnerId,
        };
        Expect(from == before?.OwnerId, "a lead has at most one owner", () => $"{e.Type} at {e.Seq} takes {e.Stream} from {from?.Value ?? "the pool"}, but its owner is {before?.OwnerId?.Value ?? "nobody"}");
        Count(before, -1);
        Count(after, +1);
        if (after is not { IsActive: true, OwnerId: { } owner } || (before is { IsActive: true } && before.OwnerId == owner) || e.By.Kind == ActorKind.Import) return;
        var capacity = (Of(StreamId.Workspace)?.State as Workspace)?.Find(owner)?.Capacity;
        Expect(_active[owner] <= capacity, "capacity is never exceeded", () => $"{e.Type} at {e.Seq} gives {owner} {_active[owner]} active leads, with room for {capacity}");
    }

    private void Count(Lead? lead, int by)
    {
        if (lead is { IsActive: true, OwnerId: { } owner }) _active[owner] = _active.GetValueOrDefault(owner) + by;
    }

    private void CheckCounters(StoredEvent e)
    {
        foreach (var (name, counter) in e.Counters)
        {
            var seller = new UserId(name["seller:".Length..]);
            if (Events[^1] == e)
                Expect(counter.Value == _active.GetValueOrDefault(seller), "counters are what the events say", () => $"{name} is {counter.Value} at {e.Seq}, the events say {_active.GetValueOrDefault(seller)}");
        }
    }

    private void CheckKeys(StoredEvent e)
    {
        foreach (var key in Of(e.Stream)!.Holds().Keys)
        {
            _keys.TryAdd(key, e.Stream);
            Expect(_keys[key] == e.Stream, "a key has one holder", () => $"{key} belongs to {_keys[key]} and {e.Stream}");
        }
    }
}
