using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>What a batch of events does to facts, and to what may be in dispute among them.</summary>
public sealed class FactChanges
{
    private readonly Dictionary<FactId, FactRow> before = [];
    private readonly Dictionary<FactId, FactRow> now = [];

    /// <param name="events">In order, decoded.</param>
    public FactChanges(IReadOnlyList<StoredEvent> events)
    {
        foreach (var stored in events)
        {
            if (stored.Event is FactRecorded { Fact: { Rests.IsDefaultOrEmpty: true, Supersedes: null } plain }) Matters.Add(new(AccountOf(stored), plain.Matter));
            else if (stored.Event is FactRecorded or FactWithdrawn or FactsRuled) Accounts.Add(AccountOf(stored));
        }
        Matters.RemoveWhere(matter => Accounts.Contains(matter.AccountId));
    }

    /// <summary>Accounts of which all facts are to be found before <see cref="Fold"/>: one that falls takes others with it, of whatever matter.</summary>
    public HashSet<AccountId> Accounts { get; } = [];

    /// <summary>Of other accounts, the matters of which all facts are to be found.</summary>
    public HashSet<MatterKey> Matters { get; } = [];

    /// <summary>Rows that are new or have changed.</summary>
    public IReadOnlyCollection<FactRow> Rows => [.. now.Values.Where(HasChanged)];

    public void Found(IEnumerable<FactRow> rows)
    {
        foreach (var row in rows) before[row.Id] = now[row.Id] = row;
    }

    public void Fold(StoredEvent stored)
    {
        switch (stored.Event)
        {
            case FactRecorded { Fact: var fact }:
                now[fact.Id] = FactRow.Of(AccountOf(stored), fact);
                if (fact.Supersedes is { } old) End(old, FactEnding.Superseded);
                break;
            case FactWithdrawn withdrawn:
                End(withdrawn.Id, FactEnding.Withdrawn);
                break;
            case FactsRuled ruled:
                End(ruled.Holds, null);
                foreach (var against in ruled.Against) End(against, FactEnding.RuledOut);
                break;
        }
    }

    /// <summary>Says of each what may be in dispute, now that all is folded.</summary>
    public void Finish()
    {
        foreach (var matter in now.Values.GroupBy(row => new MatterKey(row.AccountId, row.Matter)).ToList()) Hold(matter.Key, [.. matter]);
    }

    private void Hold(MatterKey matter, FactRow[] rows)
    {
        var live = rows.Where(row => row is { End: null, Counts: true }).ToList();
        var differ = live.Select(row => row.Said).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
        var ids = live.ConvertAll(row => row.Id);
        var opposed = live.SelectMany(row => (row.Contradicts ?? []).Intersect(ids).SelectMany(other => (FactId[])[row.Id, other])).ToHashSet();
        foreach (var row in rows)
        {
            var counts = row is { End: null, Counts: true };
            now[row.Id] = row with
            {
                Contradicted = counts && ((differ && row.Said is not null) || opposed.Contains(row.Id)),
                Unfounded = Accounts.Contains(matter.AccountId) ? RestsOnWhatFell(row) : row.Unfounded,
            };
        }
    }

    private bool RestsOnWhatFell(FactRow row) => (row.Rests ?? []).Any(id => now.GetValueOrDefault(id) is { HasFallen: true });

    private void End(FactId id, FactEnding? end)
    {
        if (now.TryGetValue(id, out var row)) now[id] = row with { End = end };
    }

    private bool HasChanged(FactRow row) =>
        before.GetValueOrDefault(row.Id) is not { } old || old.End != row.End || old.Contradicted != row.Contradicted || old.Unfounded != row.Unfounded;

    private static AccountId AccountOf(StoredEvent stored) => new(stored.Stream.Value);
}

/// <summary>A matter of an account.</summary>
public readonly record struct MatterKey(AccountId AccountId, string Matter);
