namespace LeadGrains.Domain.Sourcing;

/// <summary>Why something about where a lead comes from is refused.</summary>
public static class SourcingRefusals
{
    public static readonly Refusal AssistIsInFuture = new Refusal("lead.assist_in_future", "What helped has taken place.").At("/at", "in_future");

    public static readonly Refusal LeadIsReferred = new("lead.already_referred", "Somebody is recorded to have referred this lead.");

    public static readonly Refusal LeadIsNotReferred = new("lead.not_referred", "Nobody is recorded to have referred this lead.");
}
