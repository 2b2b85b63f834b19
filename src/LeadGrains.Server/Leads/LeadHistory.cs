using System.Collections.Immutable;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Live;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Leads;

/// <summary>One thing that happened to a lead.</summary>
/// <param name="From">The stage, or the owner (null: the pool), that it left; null when it moved neither.</param>
/// <param name="To">The stage, or the owner (null: the pool), that it came to; null when it moved neither.</param>
/// <param name="Data">All that was recorded; personal texts are null when erased.</param>
public sealed record HistoryItem(long Seq, DateTimeOffset At, string Type, Author By, string? From, string? To, string? Reason, JsonElement Data);

/// <summary>A lead's history, from the log itself.</summary>
public static class LeadHistory
{
    private const string NewestFirst = "-seq";
    private const string OldestFirst = "seq";

    /// <summary>What one event moved.</summary>
    public readonly record struct Step(StoredEvent Stored, string? From, string? To);

    public static async Task<IResult> List(
        string id, [AsParameters] Paging paging, Caller caller, IEventLog log, EventCodec codec, Freshness freshness, Authors authors, CancellationToken cancellation)
    {
        var filter = new { history = id, paging.Sort };
        if (paging.Sort is not (null or NewestFirst or OldestFirst)) return Problems.Invalid(new FieldError("?sort", "invalid", $"expected {NewestFirst} or {OldestFirst}")).Result();
        if (!Cursor.TryRead<long?>(paging.Cursor, filter, out var after)) return Cursor.Foreign.Result();
        if (!PathId.TryRead<LeadId>(id, out var lead)) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var head = await freshness.WaitToHear(caller, paging.After, cancellation);
        var stored = await codec.Decode(caller.Workspace, await log.Load(caller.Workspace, lead, 0, cancellation), cancellation);
        if (stored.Count == 0) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var steps = Steps(stored);
        var rest = (paging.Sort is OldestFirst ? steps.Where(s => s.Stored.Seq > (after ?? 0)) : steps.Reverse().Where(s => s.Stored.Seq < (after ?? long.MaxValue))).ToList();
        var page = rest.Take(paging.Size).ToList();
        var by = await authors.Of(caller.Workspace, page.Select(step => step.Stored.By), cancellation);
        return TypedResults.Ok(new Page<HistoryItem>(
            [.. page.Select(step => Item(step, by[step.Stored.By], caller.Actor))],
            rest.Count > page.Count ? Cursor.Of<long?>(page[^1].Stored.Seq, filter) : null,
            Math.Max(head, stored[^1].Seq),
            paging.Count is true ? stored.Count : null));
    }

    /// <summary>Each event with the stage or the owner before and after it.</summary>
    public static ImmutableArray<Step> Steps(IEnumerable<StoredEvent> stored)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        Lead? before = null;
        foreach (var entry in stored)
        {
            var after = Lead.Evolve(before, entry.Event!, new EventMeta(entry.Seq, entry.Version, entry.At, entry.By, entry.Stream))!;
            steps.Add(
                before?.Stage != after.Stage ? new(entry, before?.Stage.ToString(), after.Stage.ToString())
                : before.OwnerId != after.OwnerId ? new(entry, before.OwnerId?.Value, after.OwnerId?.Value)
                : new(entry, null, null));
            before = after;
        }

        return steps.ToImmutable();
    }

    public static string? ReasonOf(DomainEvent happened) => happened switch
    {
        LeadWon e => e.Reason.Text,
        LeadLost e => e.Reason.Text,
        LeadDisqualified e => e.Reason.Text,
        LeadNurtured e => e.Reason.Text,
        LeadCooled e => e.Reason.Text,
        LeadReopened e => e.Reason.Text,
        LeadReassigned e => e.Reason.Text,
        LeadReleased e => e.Reason.Text,
        LeadSignalWithdrawn e => e.Reason.Text,
        TaskDropped e => e.Reason.Text,
        FactWithdrawn e => e.Reason.Text,
        FactsRuled e => e.Reason.Text,
        _ => null,
    };

    private static HistoryItem Item(Step step, Author by, Actor reader)
    {
        var stored = step.Stored;
        var hidden = Veil.Hides(stored, reader);
        object shown = hidden || Veil.Trims(stored, reader) ? Veil.Over(stored) : stored.Event!;
        var data = JsonSerializer.SerializeToElement(shown, shown.GetType(), LogJson.Public);
        return new(stored.Seq, stored.At, EventNames.PublicName(stored.Type), by, step.From, step.To, hidden ? null : ReasonOf(stored.Event!), data);
    }
}
