namespace LeadGrains.Domain.Leads;

/// <summary>From an owner or the pool to a seller.</summary>
/// <param name="Handover">What the new owner should know.</param>
public sealed record ReassignLead(UserId To, string? Reason, string? Handover) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = UnlessReassignedBy(state, context)
            ?? LeadChecks.UnlessActive(state)
            ?? LeadChecks.UnlessGiven(("/reason", Reason))
            ?? LeadChecks.UnlessSeller(To, context.People, "/to");
        if (refusal is not null)
            return refusal;
        if (state.OwnerId == To)
            return Decision.NothingToDo;
        var handover = string.IsNullOrWhiteSpace(Handover) ? null : Personal.OfWorkspace(Handover);
        return new LeadReassigned(state.OwnerId, state.TeamId, To, context.TeamOf(To), Personal.OfWorkspace(Reason!), handover);
    }

    private Refusal? UnlessReassignedBy(Lead lead, LeadContext context)
    {
        var fromOwn = lead.OwnerId is null || context.Actor.Manages(lead.TeamId);
        // Of somebody who does not exist no team can be asked: that is refused later, and for what it is.
        var toOwn = context.People.Find(To) is not { } seller || context.Actor.Manages(seller.TeamId);
        var may = context.Actor.Role == Role.Administrator || (context.Actor.Role == Role.Manager && fromOwn && toOwn);
        return may ? null : LeadRefusals.ReassignIsNotYours;
    }
}
