using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <param name="ContactId">Who voiced it, in the words of <paramref name="Statement"/>: then it is explicit. Null: we see it, it is latent.</param>
/// <param name="At">When they did; null: now.</param>
/// <param name="ExpiresOn">Its last day, if it has one.</param>
public sealed record RecordNeed(NeedId Id, NeedLevel? Level, string? Statement, ContactId? ContactId, DateTimeOffset? At, LeadId? LeadId, DateOnly? ExpiresOn)
    : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state is null) return AccountRefusals.AccountIsUnknown;
        var voice = ContactId is { } contact ? new Voice(contact, At ?? context.Now) : null;
        var refusal = Evidence.Missing(EntityKind.Account, ("/level", Level), ("/statement", Statement))
            ?? NeedRefusals.UnlessVoiceIsSound(voice, context)
            ?? (LeadId is { } lead && !state.Leads.ContainsKey(lead) ? NeedRefusals.LeadIsElsewhere : null)
            ?? (ExpiresOn < DateOnly.FromDateTime(context.Now.UtcDateTime) ? NeedRefusals.EndsBefore : null);
        if (refusal is not null) return refusal;
        return new NeedRecorded(Id, Level!.Value, voice is null ? Personal.OfWorkspace(Statement!) : Personal.Of(voice.ContactId, Statement!), voice, LeadId, ExpiresOn);
    }
}
