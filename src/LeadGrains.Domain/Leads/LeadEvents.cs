using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>What happens in a lead's own stream. Those that tell of its stage are linked to its account.</summary>
public abstract record LeadEvent : DomainEvent;

public sealed record LeadCreated(
    LeadId Id,
    AccountId? AccountId,
    Personal Title,
    LeadSource Source,
    UserId? OwnerId,
    TeamId? TeamId,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds) : LeadEvent;

/// <summary>The past as found in an import: bound by no gate and no capacity.</summary>
public sealed record LeadImported(
    LeadId Id,
    AccountId? AccountId,
    Personal Title,
    LeadSource Source,
    UserId? OwnerId,
    TeamId? TeamId,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds,
    LeadStage Stage,
    DateOnly? EngagedOn,
    DateOnly? ClosedOn,
    Imported Imported) : LeadEvent;

/// <summary>Null fields stay as they are.</summary>
public sealed record LeadDetailsChanged(Personal? Title, Money? Amount, string? Product) : LeadEvent;

/// <summary>With the stage and the owner the lead has by then: the account, which sees it for the first time, has to know.</summary>
public sealed record LeadAccountSet(AccountId AccountId, LeadStage Stage, DateTimeOffset StageSince, UserId? OwnerId = null) : LeadEvent;

/// <summary>The seller sees a problem there that we can solve.</summary>
public sealed record LeadIdentified(ProblemStatement Problem) : LeadEvent;

/// <summary>A buying role at the customer showed interest; the first one makes the lead an opportunity. Linked to the contact too.</summary>
public sealed record LeadCustomerSignalled(LeadStage From, CustomerSignal Signal) : LeadEvent;

/// <summary>The assessment as it is after the change.</summary>
/// <param name="Grounds">What was judged now, and on which facts; null when no fact was named.</param>
public sealed record LeadAssessed(
    Recognition Recognition, Stance Stance, Assessment Money, Assessment Authority, Assessment Need, Assessment Fit, Grounds? Grounds = null) : LeadEvent;

/// <summary>A customer signal turned out not to be one. The stage stays; its evidence is disputed unless another signal stands.</summary>
/// <param name="Number">Which of the lead's signals, from 1.</param>
public sealed record LeadSignalWithdrawn(int Number, Personal Reason) : LeadEvent;

public sealed record LeadWon(LeadStage From, Personal Reason, Money? Amount, DateOnly ClosedOn) : LeadEvent;

public sealed record LeadLost(LeadStage From, Personal Reason, Personal? Cause, AccountId? CompetitorAccountId, DateOnly ClosedOn) : LeadEvent;

public sealed record LeadDisqualified(LeadStage From, Personal Reason, ImmutableArray<Criterion> Failed) : LeadEvent;

public sealed record LeadNurtured(LeadStage From, Personal Reason, DateOnly ReviewAt) : LeadEvent;

public sealed record LeadCooled(LeadStage From, LeadStage To, Personal Reason) : LeadEvent;

public sealed record LeadReopened(LeadStage From, LeadStage To, Personal Reason) : LeadEvent;

/// <summary>From the pool (null) or an owner to a seller.</summary>
public sealed record LeadReassigned(UserId? From, TeamId? FromTeam, UserId To, TeamId? ToTeam, Personal Reason, Personal? Handover) : LeadEvent;

public sealed record LeadClaimed(UserId To, TeamId? ToTeam) : LeadEvent;

/// <summary>Back to the public pool.</summary>
public sealed record LeadReleased(UserId From, TeamId? FromTeam, Personal Reason) : LeadEvent;

/// <summary>Linked to the contacts who took part.</summary>
public sealed record LeadInteractionLogged(Interaction Interaction) : LeadEvent;

/// <param name="Overlooked">What the customer overlooks.</param>
/// <param name="Harm">What harm it does.</param>
/// <param name="Capability">Which of our capabilities solves it.</param>
public sealed record ProblemStatement(Personal Overlooked, Personal Harm, Personal Capability);

/// <param name="Words">What they said or did, in their own words.</param>
public sealed record CustomerSignal(ContactId ContactId, SignalKind Kind, Personal Words, DateTimeOffset At, UserId? HeardBy);

/// <param name="Channel">A code of the playbook, e.g. <c>exhibition</c>.</param>
public sealed record LeadSource(string Channel, Personal? Detail);

/// <param name="Judged">What rests on the facts.</param>
public sealed record Grounds(ImmutableArray<Judged> Judged, ImmutableArray<FactId> Facts);

public enum Judged { Recognition, Stance, Money, Authority, Need, Fit }

public enum LeadStage { Prospect, Lead, Opportunity, Won, Lost, Disqualified, Nurturing }

public enum Recognition { Unaware, AwareNotActing, Wavering, WantsToSolve }

public enum Stance { Unknown, Open, Interested, PrefersCompetitor, RejectsUs }

public enum Assessment { Unknown, No, Likely, Confirmed }

public enum Criterion { Money, Authority, Need, Fit }

public enum LeadType { Problem, Pain, OpportunityType, Competition, Exclusion }

public enum SignalKind { AskedForProposal, AskedForQuote, AgreedToMeet, StatedIntent, SharedRequirements, StartedTrial, Other }
