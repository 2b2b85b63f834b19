using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What the one who referred the lead says, later, about being named.</summary>
public sealed record ConsentToName(NameConsent MayName) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        if (context.Actor.Role == Role.ApiReader)
            return LeadRefusals.RoleOnlyReads;
        if (state.Sourcing.Referral is not { } referral)
            return SourcingRefusals.LeadIsNotReferred;
        return referral.MayName == MayName ? Decision.NothingToDo : new LeadReferralConsented(MayName, referral.ReferrerId);
    }
}
