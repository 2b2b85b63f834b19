using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>What an operation keeps of a plan.</summary>
/// <param name="Fitting">Those that were to move when it was made.</param>
/// <param name="Others">Those that were to be refused: they are tried all the same, afterwards, for the answer is that of the moment.</param>
public sealed record PlanFile(string? Reason, string? Handover, IReadOnlyList<PlanFile.Move> Fitting, IReadOnlyList<PlanFile.Move> Others, IReadOnlyList<PlanFile.Load> Before)
{
    public const string Name = "plan.json";

    public static PlanFile Of(ReassignManyBody body, ReassignmentPlan plan) => new(
        body.Reason, body.Handover,
        [.. plan.Moves.Where(move => move.Refusal is null).Select(Move.Of)],
        [.. plan.Moves.Where(move => move.Refusal is not null).Select(Move.Of)],
        [.. plan.Before.Select(load => new Load(load.Key, load.Value))]);

    public sealed record Move(LeadId Lead, UserId? From, UserId? To)
    {
        public static Move Of(PlannedMove planned) => new(planned.Lead, planned.From, planned.To);
    }

    public sealed record Load(UserId Owner, Workload Workload);
}
