namespace LeadGrains.Domain.Leads;

/// <summary>A seller takes a lead from the pool: first come, first served.</summary>
public sealed record ClaimLead() : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        if (!MayClaim(context) || context.Actor.User is not { } seller)
            return LeadRefusals.ClaimNeedsSeller;
        if (LeadChecks.UnlessActive(state) is { } refusal)
            return refusal;
        if (state.OwnerId is { } owner)
            return owner == seller ? Decision.NothingToDo : LeadRefusals.LeadIsOwned;
        return new LeadClaimed(seller, context.TeamOf(seller));
    }

    /// <summary>A token acts as its user but with its own role: one that only reads or creates does not claim.</summary>
    private static bool MayClaim(LeadContext context) =>
        context.Actor.Role is Role.Seller or Role.Manager or Role.Administrator && context.People.Find(context.Actor.User)?.Role == Role.Seller;
}
