namespace LeadGrains.Domain.Leads;

/// <summary>How much somebody has to care for.</summary>
/// <param name="Active">Leads in Prospect, Lead or Opportunity.</param>
/// <param name="Capacity">The most of them at once; null: no limit was ever set.</param>
public sealed record Workload(int Active, int? Capacity)
{
    /// <summary>How many more fit in.</summary>
    public int Room => Capacity is { } most ? most - Active : int.MaxValue;

    public Workload With(int more) => this with { Active = Active + more };
}
