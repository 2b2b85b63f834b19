using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>The past as found: no gate, no capacity, no evidence. What it names must exist all the same.</summary>
public sealed record ImportLead(
    LeadId Id,
    AccountId? AccountId,
    string Title,
    string Channel,
    UserId? OwnerId,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds,
    LeadStage Stage,
    DateOnly? EngagedOn,
    DateOnly? ClosedOn,
    Imported Imported) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is not null)
            return Refusal.AlreadyExists;
        var refusal = (context.Actor.By.IsImport ? null : LeadRefusals.NotAnImport)
            ?? (string.IsNullOrWhiteSpace(Title) ? LeadRefusals.TitleIsMissing : null)
            ?? LeadChecks.UnlessKnownSource(Channel, context, "/source/channel")
            ?? LeadChecks.UnlessAccountExists(AccountId, context, "/accountId")
            ?? LeadChecks.UnlessSeller(OwnerId, context.People, "/ownerId");
        return refusal is not null
            ? refusal
            : new LeadImported(
                Id, AccountId, Personal.OfWorkspace(Title), new LeadSource(Channel, Detail: null), OwnerId, context.TeamOf(OwnerId), Amount, Product,
                ExternalIds, Stage, EngagedOn, ClosedOn, Imported);
    }
}
