using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Needs;

namespace LeadGrains.Server.Accounts;

/// <summary>A need. What is missing of it is refused by the rule, not by the schema.</summary>
/// <param name="Statement">In the words of the contact, where one is named, else in ours.</param>
/// <param name="ContactId">Who voiced it: then it is explicit. Without: we see it, it is latent.</param>
/// <param name="At">When they did; without it, now.</param>
/// <param name="LeadId">The lead of the account that it belongs to.</param>
/// <param name="ExpiresOn">Its last day.</param>
public sealed record NeedBody(
    NeedLevel? Level = null, [StringLength(4000)] string? Statement = null, ContactId? ContactId = null, DateTimeOffset? At = null, LeadId? LeadId = null, DateOnly? ExpiresOn = null)
{
    public RecordNeed Command(NeedId id) => new(id, Level, Statement, ContactId, At, LeadId, ExpiresOn);
}

/// <param name="Words">Their own.</param>
/// <param name="At">Without it, now.</param>
public sealed record VoiceBody(ContactId? ContactId = null, [StringLength(4000)] string? Words = null, DateTimeOffset? At = null);
