using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <summary>A latent need becomes explicit by the customer's own words, and stays so for as long as they repeat it.</summary>
/// <param name="At">When they said so; null: now.</param>
public sealed record VoiceNeed(NeedId Id, ContactId? ContactId, string? Words, DateTimeOffset? At) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state?.Needs.Find(Id) is not { } need) return NeedRefusals.NeedIsUnknown;
        if (!need.At(context.Now, context.Playbook.Limits).IsOpen) return NeedRefusals.NeedHasEnded;
        if (Evidence.Missing(EntityKind.Account, ("/contactId", ContactId), ("/words", Words)) is { } missing) return missing;
        var voice = new Voice(ContactId!.Value, At ?? context.Now);
        return NeedRefusals.UnlessVoiceIsSound(voice, context) is { } refusal ? refusal : new NeedVoiced(Id, Personal.Of(voice.ContactId, Words!), voice);
    }
}
