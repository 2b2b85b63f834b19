using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to lead rows.</summary>
public static class LeadProjection
{
    /// <param name="old">Null before the lead's first event.</param>
    public static LeadRow Project(DomainEvent happened, StoredEvent stored, LeadRow? old)
    {
        var row = Change(happened, stored, old);
        var isAccountNew = row is { AccountId: not null, AccountSeq: null };
        return row with
        {
            Version = stored.Version,
            Seq = stored.Seq,
            AccountSeq = isAccountNew ? stored.Seq : row.AccountSeq,
            AccountImported = isAccountNew ? stored.By.IsImport : row.AccountImported,
        };
    }

    /// <summary>What happened elsewhere and concerns a lead.</summary>
    public static LeadRow ProjectLinked(StoredEvent stored, LeadRow old) => stored.Event switch
    {
        FactWithdrawn e => old with { Evidence = Known(old).Losing(e.Id).OrNothing() },
        FactsRuled e => old with { Evidence = Known(old).Losing(e.Against).Regaining(e.Holds).OrNothing() },
        _ => old,
    };

    private static LeadEvidence Known(LeadRow row) => row.Evidence ?? LeadEvidence.None;

    private static LeadRow Judge(LeadRow old, Qualification now, Grounds? grounds) => old with
    {
        Qualification = now,
        Evidence = old.Evidence is null && grounds is null ? null : Known(old).Judging(old.Qualification, now, grounds).OrNothing(),
    };

    private static LeadRow Change(DomainEvent happened, StoredEvent stored, LeadRow? old) => (happened, old) switch
    {
        (LeadCreated e, null) => New(
            e.Id, e.AccountId, e.Title, e.Source, e.OwnerId, e.TeamId, e.Amount, e.Product, e.ExternalIds, stored.At),
        (LeadImported e, null) => New(
            e.Id, e.AccountId, e.Title, e.Source, e.OwnerId, e.TeamId, e.Amount, e.Product, e.ExternalIds, stored.At) with
        {
            Stage = e.Stage,
            StageSince = Midnight(e.ClosedOn ?? e.EngagedOn) ?? stored.At,
            EngagedOn = e.EngagedOn,
            OpportunityOn = e.Stage is LeadStage.Opportunity or LeadStage.Won ? e.EngagedOn ?? Day(stored.At) : null,
            WonOn = e.Stage == LeadStage.Won ? e.ClosedOn : null,
        },
        (LeadDetailsChanged e, not null) => old with { Title = e.Title is null ? old.Title : e.Title.Text, Amount = e.Amount ?? old.Amount, Product = e.Product ?? old.Product },
        (LeadAccountSet e, not null) => old with { AccountId = e.AccountId },
        (LeadAssessed e, not null) => Judge(old, new(e.Recognition, e.Stance, e.Money, e.Authority, e.Need, e.Fit), e.Grounds),
        (LeadSignalWithdrawn e, not null) => old with { Evidence = Known(old).WithoutSignal(e.Number).OrNothing() },
        (LeadReassigned e, not null) => old with { OwnerId = e.To, TeamId = e.ToTeam },
        (LeadClaimed e, not null) => old with { OwnerId = e.To, TeamId = e.ToTeam },
        (LeadReleased, not null) => old with { OwnerId = null, TeamId = null },
        (LeadAssisted e, not null) => old.AssistedBy?.Contains(e.Assist.Channel) is true ? old : old with { AssistedBy = [.. old.AssistedBy ?? [], e.Assist.Channel] },
        (LeadInteractionLogged or LeadReferred or LeadReferralConsented or LeadReferralBreached or TaskEvent, not null) => old,
        (_, not null) => Move(happened, stored, old),
        _ => throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} can't be a lead's first one."),
    };

    private static LeadRow Move(DomainEvent happened, StoredEvent stored, LeadRow old) => happened switch
    {
        LeadIdentified e => old.To(LeadStage.Lead, stored.At) with { Problem = Text(e.Problem) },
        LeadCustomerSignalled => old.To(LeadStage.Opportunity, stored.At) with { Signals = old.Signals + 1, OpportunityOn = old.OpportunityOn ?? Day(stored.At) },
        LeadWon e => old.To(LeadStage.Won, stored.At) with { Amount = e.Amount ?? old.Amount, WonOn = e.ClosedOn },
        LeadLost => old.To(LeadStage.Lost, stored.At),
        LeadDisqualified => old.To(LeadStage.Disqualified, stored.At),
        LeadNurtured => old.To(LeadStage.Nurturing, stored.At),
        LeadCooled e => old.To(e.To, stored.At),
        LeadReopened e => old.To(e.To, stored.At),
        _ => throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} is unknown to the views."),
    };

    private static LeadRow To(this LeadRow old, LeadStage stage, DateTimeOffset at) =>
        stage == old.Stage ? old : old with { Stage = stage, StageSince = at };

    private static LeadRow New(
        LeadId id, AccountId? account, Personal title, LeadSource source, UserId? owner, TeamId? team, Money? amount, string? product, ImmutableSortedDictionary<string, string> ids,
        DateTimeOffset at) =>
        new(id, account, title.Text, LeadStage.Prospect, Qualification.Unknown, null, owner, team, new(source.Channel, source.Detail?.Text), amount, product, ids, at, at, 0, 0);

    private static ProblemText Text(ProblemStatement problem) => new(problem.Overlooked.Text, problem.Harm.Text, problem.Capability.Text);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
