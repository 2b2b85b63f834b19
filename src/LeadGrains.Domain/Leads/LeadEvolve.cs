using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Leads;

public sealed partial record Lead
{
    public static Lead? Evolve(Lead? state, DomainEvent happened, EventMeta meta) => (state, happened) switch
    {
        (null, LeadCreated e) => Created(e, meta),
        (null, LeadImported e) => Created(e, meta),
        ({ }, LeadReferred e) => state with
        {
            Sourcing = state.Sourcing with { Referral = e.Referral },
            Tasks = state.Tasks.Referred(e.Referral, state.OwnerId, meta),
        },
        ({ }, LeadReferralBreached e) => state with { Tasks = state.Tasks.Breached(e) },
        ({ }, LeadEvent e) => state.Staged(e, meta).Told(e, meta.By.IsImport),
        ({ }, TaskEvent e) => state with { Tasks = state.Tasks.Fold(e, meta) },
        ({ IsActive: true }, AlertRaised e) => state with { Tasks = state.Tasks.Alerted(e.Alert, state.Id, state.OwnerId, meta) },
        ({ }, FactRecorded or AlertRaised or NeedRecorded) => state,
        ({ }, FactWithdrawn e) => state with { Evidence = state.Evidence.Losing(e.Id) },
        ({ }, FactsRuled e) => state with { Evidence = state.Evidence.Losing(e.Against).Regaining(e.Holds) },
        _ => throw Unfoldable.Event(state, happened),
    };

    private static Lead Created(LeadCreated e, EventMeta meta) => new(
        e.Id, e.AccountId, e.Title, LeadStage.Prospect, Qualification.Unknown, Problem: null, Signals: [], e.OwnerId, e.TeamId, e.Source,
        e.Amount, e.Product, e.ExternalIds, StageSince: meta.At, CreatedAt: meta.At, LastInteractionAt: null, LeadEvidence.None, TaskList.Empty, LeadSourcing.None,
        AccountImported: meta.By.IsImport, OwnerImported: meta.By.IsImport);

    private static Lead Created(LeadImported e, EventMeta meta) => new(
        e.Id, e.AccountId, e.Title, e.Stage, Qualification.Unknown, Problem: null, Signals: [], e.OwnerId, e.TeamId, e.Source,
        e.Amount, e.Product, e.ExternalIds, StageSince: LeadStages.Since(e, meta), CreatedAt: meta.At, LastInteractionAt: null, LeadEvidence.None, TaskList.Empty, LeadSourcing.None,
        AccountImported: meta.By.IsImport, OwnerImported: meta.By.IsImport);

    private Lead Staged(LeadEvent happened, EventMeta meta) =>
        LeadStages.After(happened) is { } stage && stage != Stage ? this with { Stage = stage, StageSince = meta.At } : this;

    private Lead Told(LeadEvent happened, bool imported) => happened switch
    {
        LeadDetailsChanged e => this with { Title = e.Title ?? Title, Amount = e.Amount ?? Amount, Product = e.Product ?? Product },
        LeadAccountSet e => this with { AccountId = e.AccountId, AccountImported = imported },
        LeadIdentified e => this with { Problem = e.Problem },
        LeadCustomerSignalled e => this with { Signals = Signals.Add(e.Signal), LastInteractionAt = Later(e.Signal.At) },
        LeadAssessed e => Judging(e),
        LeadSignalWithdrawn e => this with { Evidence = Evidence.WithoutSignal(e.Number) },
        LeadWon e => this with { Amount = e.Amount ?? Amount },
        LeadLost or LeadDisqualified or LeadNurtured or LeadCooled or LeadReopened => this,
        LeadReassigned e => this with { OwnerId = e.To, OwnerImported = imported, TeamId = e.ToTeam, Tasks = Tasks.Moved(e.From, e.To) },
        LeadClaimed e => this with { OwnerId = e.To, OwnerImported = imported, TeamId = e.ToTeam, Tasks = Tasks.Moved(null, e.To) },
        LeadReleased e => this with { OwnerId = null, OwnerImported = false, TeamId = null, Tasks = Tasks.Moved(e.From, null) },
        LeadAssisted e => this with { Sourcing = Sourcing.With(e.Assist) },
        LeadReferralConsented e => this with { Sourcing = Sourcing.With(e.MayName) },
        LeadInteractionLogged e => this with { LastInteractionAt = Later(e.Interaction.At) },
        _ => throw Unfoldable.Event(this, happened),
    };

    private Lead Judging(LeadAssessed e)
    {
        var now = new Qualification(e.Recognition, e.Stance, e.Money, e.Authority, e.Need, e.Fit);
        return this with { Qualification = now, Evidence = Evidence.Judging(Qualification, now, e.Grounds) };
    }

    /// <summary>Interactions are recorded in any order.</summary>
    private DateTimeOffset Later(DateTimeOffset at) => LastInteractionAt > at ? LastInteractionAt.Value : at;
}
