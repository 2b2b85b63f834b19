using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Leads;

/// <summary>The customer, never the seller, makes a lead an opportunity. At Opportunity it is one more piece of evidence.</summary>
/// <param name="HeardBy">To whom it was said; null: to the user who records it.</param>
public sealed record SignalCustomer(
    ContactId? ContactId,
    SignalKind? Kind,
    string? Words,
    DateTimeOffset? At,
    UserId? HeardBy) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadChecks.Active)
            ?? LeadChecks.UnlessGiven(("/contactId", ContactId), ("/kind", Kind), ("/words", Words), ("/at", At))
            ?? Refuse(state, context);
        if (refusal is not null)
            return refusal;
        var signal = new CustomerSignal(ContactId!.Value, Kind!.Value, Personal.Of(ContactId.Value, Words!), At!.Value, HeardBy ?? context.Actor.User);
        return new LeadCustomerSignalled(state.Stage, signal);
    }

    private Refusal? Refuse(Lead lead, LeadContext context) =>
        lead.AccountId is null ? LeadRefusals.AccountIsUnset
        : !context.MissingContacts.IsDefaultOrEmpty ? Refusal.Unknown(EntityKind.Contact, "/contactId")
        : context.RoleOfContact is not (BuyingRole.DecisionMaker or BuyingRole.Influencer or BuyingRole.Executor)
            ? LeadRefusals.SignalNeedsBuyingRole(context.RoleOfContact)
        : LeadChecks.IsAhead(At!.Value, context.Now) ? LeadRefusals.SignalIsInFuture
        : HeardBy is not null && context.People.Find(HeardBy) is null ? WorkspaceRefusals.UserIsUnknown("/heardBy")
        : null;
}
