using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Leads;

/// <param name="AccountId">May still be unknown.</param>
/// <param name="OwnerId">A seller; without one the lead goes to the public pool.</param>
/// <param name="ExternalIds">Ids under which other systems know it, by system.</param>
public sealed record CreateLeadBody(
    [StringLength(300)] string Title,
    SourceBody Source,
    AccountId? AccountId = null,
    UserId? OwnerId = null,
    MoneyBody? Amount = null,
    [StringLength(200, MinimumLength = 1)] string? Product = null,
    [MaxLength(100)] [Each(200, MaximumKey = 64)] Dictionary<string, string>? ExternalIds = null)
{
    public CreateLead Command(LeadId id) => new(
        id, AccountId, Title, Source.Channel, Source.Detail, OwnerId, Amount?.ToMoney(), Product,
        (ExternalIds ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal));
}

/// <param name="Channel">A code of the playbook, e.g. <c>exhibition</c>.</param>
public sealed record SourceBody([StringLength(64, MinimumLength = 1)] string Channel, [StringLength(4000)] string? Detail = null);

/// <summary>What is absent stays; nothing of it can be cleared. The account can be set only while it is unknown.</summary>
public sealed record PatchLeadBody(
    [StringLength(300)] string Title = null!,
    [NeverNull] AccountId? AccountId = null,
    MoneyBody Amount = null!,
    [StringLength(200, MinimumLength = 1)] string Product = null!)
{
    public ChangeLeadDetails Command() => new(Title, AccountId, Amount?.ToMoney(), Product);
}

/// <summary>The evidence of an identified lead: what is missing of it is refused by the rule, not by the schema. So are the others below.</summary>
public sealed record IdentifyBody(ProblemBody? Problem = null)
{
    public IdentifyLead Command() => new(Problem is null ? null : new ProblemInput(Problem.Overlooked, Problem.Harm, Problem.Capability));
}

/// <param name="Overlooked">What the customer overlooks.</param>
/// <param name="Harm">What harm it does.</param>
/// <param name="Capability">Which of our capabilities solves it.</param>
public sealed record ProblemBody(
    [StringLength(4000)] string? Overlooked = null, [StringLength(4000)] string? Harm = null, [StringLength(4000)] string? Capability = null);

/// <param name="ContactId">Who must hold a buying role at the lead's account.</param>
/// <param name="Words">What they said or did, in their own words.</param>
/// <param name="HeardBy">To whom; without it, to the user who records it.</param>
public sealed record SignalBody(
    ContactId? ContactId = null, SignalKind? Kind = null, [StringLength(4000)] string? Words = null, DateTimeOffset? At = null, UserId? HeardBy = null)
{
    public SignalCustomer Command() => new(ContactId, Kind, Words, At, HeardBy);
}

/// <summary>What is absent stays.</summary>
/// <param name="FactIds">Facts that the judgement rests on.</param>
public sealed record AssessBody(
    Recognition? Recognition = null,
    Stance? Stance = null,
    Assessment? Money = null,
    Assessment? Authority = null,
    Assessment? Need = null,
    Assessment? Fit = null,
    [MaxLength(100)] IReadOnlyList<FactId>? FactIds = null)
{
    public AssessLead Command() => new(Recognition, Stance, Money, Authority, Need, Fit, [.. FactIds ?? []]);
}

/// <param name="Amount">Replaces the lead's.</param>
/// <param name="ClosedOn">Without it, today in UTC.</param>
public sealed record WinBody([StringLength(4000)] string? Reason = null, MoneyBody? Amount = null, DateOnly? ClosedOn = null)
{
    public WinLead Command() => new(Reason, Amount?.ToMoney(), ClosedOn);
}

/// <summary>A loss names the cause or the competitor.</summary>
public sealed record LoseBody(
    [StringLength(4000)] string? Reason = null, [StringLength(4000)] string? Cause = null, AccountId? CompetitorAccountId = null, DateOnly? ClosedOn = null)
{
    public LoseLead Command() => new(Reason, Cause, CompetitorAccountId, ClosedOn);
}

/// <param name="Failed">Which did not hold.</param>
public sealed record DisqualifyBody([StringLength(4000)] string? Reason = null, [MaxLength(100)] IReadOnlyList<Criterion>? Failed = null)
{
    public DisqualifyLead Command() => new(Reason, [.. Failed ?? []]);
}

/// <param name="ReviewAt">The day to look again.</param>
public sealed record NurtureBody([StringLength(4000)] string? Reason = null, DateOnly? ReviewAt = null)
{
    public NurtureLead Command() => new(Reason, ReviewAt);
}

public sealed record ReasonBody([StringLength(4000)] string? Reason = null);

/// <param name="To">A seller.</param>
/// <param name="Handover">What the new owner should know.</param>
public sealed record ReassignBody(UserId To, [StringLength(4000)] string? Reason = null, [StringLength(4000)] string? Handover = null)
{
    public ReassignLead Command() => new(To, Reason, Handover);
}
