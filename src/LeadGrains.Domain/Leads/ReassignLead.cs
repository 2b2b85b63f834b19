namespace LeadGrains.Domain.Leads;

/// <summary>From an owner or the pool to a seller.</summary>
/// <param name="Handover">What the new owner should know.</param>
public sealed record ReassignLead(UserId To, string? Reason, string? Handover) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        if (Refuses(state.Placed, context) is { } refusal)
            return refusal;
        if (state.OwnerId == To)
            return Decision.NothingToDo;
        var handover = string.IsNullOrWhiteSpace(Handover) ? null : Personal.OfWorkspace(Handover);
        return new LeadReassigned(state.OwnerId, state.TeamId, To, context.TeamOf(To), Personal.OfWorkspace(Reason!), handover);
    }

    /// <summary>Why a lead that stands there can't go to that seller; null: it can. Whether they have room is the append's to check.</summary>
    public Refusal? Refuses(Placement lead, LeadContext context) =>
        UnlessReassignedBy(lead, context)
        ?? LeadChecks.UnlessActive(lead)
        ?? LeadChecks.UnlessGiven(("/reason", Reason))
        ?? LeadChecks.UnlessSeller(To, context.People, "/to");

    private Refusal? UnlessReassignedBy(Placement lead, LeadContext context)
    {
        var fromOwn = lead.OwnerId is null || context.Actor.Manages(lead.TeamId);
        // Of somebody who does not exist no team can be asked: that is refused later, and for what it is.
        var toOwn = context.People.Find(To) is not { } seller || context.Actor.Manages(seller.TeamId);
        var may = context.Actor.Role == Role.Administrator || (context.Actor.Role == Role.Manager && fromOwn && toOwn);
        return may ? null : LeadRefusals.ReassignIsNotYours;
    }
}
