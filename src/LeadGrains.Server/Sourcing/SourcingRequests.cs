using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Server.Sourcing;

/// <param name="Channel">A code of the playbook.</param>
/// <param name="At">When it helped; without it, now.</param>
public sealed record AssistBody(
    [StringLength(64, MinimumLength = 1)] string? Channel = null, [StringLength(4000)] string? Detail = null, DateTimeOffset? At = null)
{
    public AssistLead Command() => new(Channel, Detail, At);
}

/// <param name="MayName">Whether their name may be used; without it, they have not been asked.</param>
public sealed record ReferralBody(ContactId? ReferrerContactId = null, NameConsent MayName = NameConsent.NotAsked, [StringLength(4000)] string? Note = null)
{
    public ReferLead Command(string id) => new(id, ReferrerContactId, MayName, Note);
}

/// <param name="MayName">What they say.</param>
public sealed record ConsentBody(NameConsent MayName);
