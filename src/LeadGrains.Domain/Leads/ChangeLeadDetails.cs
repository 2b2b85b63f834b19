namespace LeadGrains.Domain.Leads;

/// <summary>
/// Null fields stay as they are; the account can be set only while it is unknown. At every stage: what is written
/// about a closed lead may need putting right too.
/// </summary>
public sealed record ChangeLeadDetails(string? Title, AccountId? AccountId, Money? Amount, string? Product) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor) ?? Refuse(state, context);
        return refusal is not null ? refusal : Decision.Accept([.. Changes(state)]);
    }

    private Refusal? Refuse(Lead lead, LeadContext context) =>
        Title is not null && string.IsNullOrWhiteSpace(Title) ? LeadRefusals.TitleIsMissing
        : AccountId is not null && lead.AccountId is not null && AccountId != lead.AccountId ? LeadRefusals.AccountIsKnown
        : LeadChecks.UnlessAccountExists(AccountId, context, "/accountId");

    private IEnumerable<DomainEvent> Changes(Lead lead)
    {
        var details = new LeadDetailsChanged(
            Title is null || Title == lead.Title.Text ? null : Personal.OfWorkspace(Title),
            Amount == lead.Amount ? null : Amount,
            Product == lead.Product ? null : Product);
        if (details != new LeadDetailsChanged(null, null, null))
            yield return details;
        if (AccountId is { } account && lead.AccountId is null)
            yield return new LeadAccountSet(account, lead.Stage, lead.StageSince, lead.OwnerId);
    }
}
