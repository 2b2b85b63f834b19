using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Sourcing;

/// <summary>A further touch. For everybody who writes, at any stage.</summary>
/// <param name="At">Null: now. Not later than a day from now.</param>
public sealed record AssistLead(string? Channel, string? Detail, DateTimeOffset? At) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = (context.Actor.Role == Role.ApiReader ? LeadRefusals.RoleOnlyReads : null)
            ?? LeadChecks.UnlessGiven(("/channel", Channel))
            ?? LeadChecks.UnlessKnownSource(Channel!, context, "/channel")
            ?? (At is { } at && LeadChecks.IsAhead(at, context.Now) ? SourcingRefusals.AssistIsInFuture : null);
        return refusal is not null
            ? refusal
            : new LeadAssisted(new(Channel!, string.IsNullOrWhiteSpace(Detail) ? null : Personal.OfWorkspace(Detail), At ?? context.Now));
    }
}
