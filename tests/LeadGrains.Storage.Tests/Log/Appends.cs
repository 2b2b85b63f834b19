using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>Short ways to say what is appended.</summary>
internal static class Appends
{
    public static readonly WorkspaceId Here = new("here");
    public static readonly By Ann = new(ActorKind.User, "usr_ann");

    public static StreamId Lead(int number) => new($"lead_{number}");

    public static Append To(StreamId stream, long expected = 0, int events = 1) => new(
        Guid.NewGuid(), stream, expected, Ann,
        [.. Enumerable.Range(1, events).Select(i => Event($$"""{"n":{{i}}}"""))], []);

    public static NewEvent Event(string data = "{}", params ImmutableArray<StreamId> links) =>
        new("lead.noted.v1", data, [], ["lead:x"], links);

    public static Append Guarded(this Append append, params ImmutableArray<Guard> guards) => append with { Guards = guards };

    public static Append Linked(this Append append, params ImmutableArray<StreamId> links) =>
        append with { Events = [.. append.Events.Select(e => e with { Links = links })] };

    public static Append Once(this Append append, string key, string hash = "h", Refusal? refusal = null) => append with
    {
        Idempotency = new(append.By.Id, key, hash, refusal),
        Events = refusal is null ? append.Events : [],
    };

    public static ImmutableArray<StoredEvent> Events(this AppendResult result) => Assert.IsType<AppendResult.Committed>(result).Events;
}
