using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <param name="OwnerId">A seller, or null: into the public pool.</param>
public sealed record CreateLead(
    LeadId Id,
    AccountId? AccountId,
    string? Title,
    string Channel,
    string? Detail,
    UserId? OwnerId,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is not null)
            return Refusal.AlreadyExists;
        var refusal = UnlessCreatedBy(context)
            ?? (string.IsNullOrWhiteSpace(Title) ? LeadRefusals.TitleIsMissing : null)
            ?? LeadChecks.UnlessKnownSource(Channel, context, "/source/channel")
            ?? LeadChecks.UnlessAccountExists(AccountId, context, "/accountId")
            ?? LeadChecks.UnlessSeller(OwnerId, context.People, "/ownerId");
        if (refusal is not null)
            return refusal;
        var source = new LeadSource(Channel, string.IsNullOrWhiteSpace(Detail) ? null : Personal.OfWorkspace(Detail));
        return new LeadCreated(
            Id, AccountId, Personal.OfWorkspace(Title!), source, OwnerId, context.TeamOf(OwnerId), Amount, Product, ExternalIds);
    }

    private Refusal? UnlessCreatedBy(LeadContext context)
    {
        var actor = context.Actor;
        if (actor.Role is Role.Analyst or Role.ApiReader)
            return LeadRefusals.RoleMayNotCreate;
        var may = OwnerId is null || actor.Role switch
        {
            Role.Administrator or Role.ApiWriter => true,
            // Of somebody who does not exist no team can be asked: that is refused later, and for what it is.
            Role.Manager => context.People.Find(OwnerId) is not { } seller || actor.Manages(seller.TeamId),
            Role.Seller => actor.Is(OwnerId),
            _ => false,
        };
        return may ? null : LeadRefusals.OwnerIsNotYoursToName;
    }
}
