using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Http;
using LeadGrains.Server.Operations;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>What would become of leads that changed hands now.</summary>
/// <param name="Leads">How many are chosen.</param>
/// <param name="Moved">How many would move.</param>
/// <param name="Refused">How many would stay where they are.</param>
/// <param name="Reasons">Why, with how many; most frequent first.</param>
/// <param name="Refusals">Each that would stay.</param>
/// <param name="Moves">Each that would move.</param>
/// <param name="Workloads">Of all who have or would get one of the leads.</param>
public sealed record ReassignPreview(
    int Leads, int Moved, int Refused, IReadOnlyList<RefusalCount> Reasons, IReadOnlyList<LeadRefusal> Refusals, IReadOnlyList<LeadMove> Moves,
    IReadOnlyList<LoadChange> Workloads, long AsOf)
{
    public static ReassignPreview Of(ReassignmentPlan plan, RequestLanguage language, long asOf)
    {
        var refused = plan.Moves.Where(move => move.Refusal is not null).ToList();
        return new(
            plan.Moves.Length, plan.Moves.Length - refused.Count, refused.Count, RefusalCount.Of(refused.Select(move => move.Refusal!.Code)),
            [.. refused.Select(move => new LeadRefusal(move.Lead, move.Refusal!.Code, RefusalWords.Of(move.Refusal.Code, move.Refusal.Detail, language)))],
            [.. plan.Moves.Where(move => move.Refusal is null).Select(move => new LeadMove(move.Lead, move.From, move.To))],
            LoadChange.Of(plan.Before, plan.After), asOf);
    }
}

/// <summary>What became of leads that changed hands; each refusal is among the operation's errors.</summary>
/// <param name="Moved">How many went where they should, be it before the operation was broken off and taken up again.</param>
/// <param name="Workloads">Before, when the leads were chosen; after, when all was done.</param>
public sealed record ReassignResult(int Leads, int Moved, int Refused, IReadOnlyList<RefusalCount> Reasons, IReadOnlyList<LoadChange> Workloads);

/// <param name="Reason">In the language asked for.</param>
public sealed record LeadRefusal(LeadId LeadId, string Code, string Reason);

/// <param name="From">Whose it is; null: in the pool.</param>
/// <param name="To">Null: the pool.</param>
public sealed record LeadMove(LeadId LeadId, UserId? From, UserId? To);

public sealed record RefusalCount(string Code, int Count)
{
    public static IReadOnlyList<RefusalCount> Of(IEnumerable<string> codes) =>
        [.. codes.CountBy(code => code).Select(of => new RefusalCount(of.Key, of.Value)).OrderByDescending(of => of.Count).ThenBy(of => of.Code, StringComparer.Ordinal)];
}

/// <param name="Before">Active leads.</param>
/// <param name="After">Active leads.</param>
public sealed record LoadChange(UserId OwnerId, int Before, int After, int? Capacity)
{
    public static IReadOnlyList<LoadChange> Of(IReadOnlyDictionary<UserId, Workload> before, IReadOnlyDictionary<UserId, Workload> after) =>
        [.. before.Select(load => new LoadChange(load.Key, load.Value.Active, after[load.Key].Active, after[load.Key].Capacity)).OrderBy(load => load.OwnerId.Value, StringComparer.Ordinal)];
}
