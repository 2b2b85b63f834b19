using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <summary>Why something about needs is refused.</summary>
public static class NeedRefusals
{
    public static readonly Refusal NeedIsUnknown = new("need.not_found", "There is no such need.", RefusalKind.NotFound);

    public static readonly Refusal NeedHasEnded = new("need.ended", "That need has been met, dropped, or has expired: record a new one.");

    public static readonly Refusal LeadIsElsewhere = new Refusal("need.lead_of_other_account", "The lead is not one of this account.").At("/leadId", "other_account");

    public static readonly Refusal VoiceIsInFuture = new Refusal("need.in_future", "What was not yet said can't be recorded.").At("/at", "in_future");

    public static readonly Refusal EndsBefore = new Refusal("need.ends_before_recorded", "It would have expired before it was recorded.").At("/expiresOn", "out_of_range");

    internal static Refusal? UnlessVoiceIsSound(Voice? voice, AccountContext context) =>
        voice is null ? null
        : context.MissingContacts.Contains(voice.ContactId) ? Refusal.Unknown(EntityKind.Contact, "/contactId")
        : voice.At > context.Now.AddDays(1) ? VoiceIsInFuture
        : null;
}
