using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Sourcing;

/// <summary>Records who referred the lead; once. For everybody who writes, at any stage: what is owed is owed.</summary>
/// <param name="Note">Sealed under the key of whoever referred it.</param>
public sealed record ReferLead(string Id, ContactId? ReferrerContactId, NameConsent MayName, string? Note) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = (context.Actor.Role == Role.ApiReader ? LeadRefusals.RoleOnlyReads : null)
            ?? (state.Sourcing.Referral is not null ? SourcingRefusals.LeadIsReferred : null)
            ?? LeadChecks.UnlessGiven(("/referrerContactId", ReferrerContactId))
            ?? (context.MissingContacts.IsDefaultOrEmpty ? null : Refusal.Unknown(EntityKind.Contact, "/referrerContactId"));
        if (refusal is not null)
            return refusal;
        var (who, limits) = (ReferrerContactId!.Value, context.Playbook.Limits);
        DateOnly Within(int days) => context.Today.AddDays(days);
        return new LeadReferred(new(
            Id, who, MayName, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(who, Note),
            Within(limits.ReferralBriefDays), Within(limits.ReferralReportDays), Within(limits.ReferralThankDays),
            DutyTexts.Of(context.Playbook)));
    }
}
