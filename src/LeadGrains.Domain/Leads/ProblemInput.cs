namespace LeadGrains.Domain.Leads;

/// <param name="Overlooked">1 to 4,000 characters, as the others.</param>
public sealed record ProblemInput(string? Overlooked, string? Harm, string? Capability)
{
    /// <summary>What it states, once nothing of it is missing.</summary>
    internal ProblemStatement Stated() =>
        new(Personal.OfWorkspace(Overlooked!), Personal.OfWorkspace(Harm!), Personal.OfWorkspace(Capability!));
}
