using LeadGrains.Domain;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Accounts;

/// <summary>A need as clients see it. Texts are null when erased.</summary>
/// <param name="State">Explicit while somebody there says so; Latent when we alone see it, or when it stayed unmet past its time.</param>
/// <param name="FellBack">It was explicit and turned latent by itself.</param>
/// <param name="StateSince">When it came to that.</param>
/// <param name="ContactId">Who voiced it last.</param>
public sealed record NeedResource(
    NeedId Id,
    NeedLevel Level,
    string? Statement,
    NeedState State,
    bool FellBack,
    DateTimeOffset StateSince,
    ContactId? ContactId,
    string? ContactName,
    DateTimeOffset? VoicedAt,
    LeadId? LeadId,
    DateOnly? ExpiresOn,
    Author RecordedBy,
    string? Reason)
{
    public static NeedResource From(Need need, DateTimeOffset now, Limits limits, Author by, string? contactName)
    {
        var standing = need.At(now, limits);
        return new(
            need.Id, need.Level, need.Statement.Text, standing.State, standing.FellBack, standing.Since, need.Voiced?.ContactId, contactName, need.Voiced?.At,
            need.LeadId, need.ExpiresOn, by, need.End?.Reason.Text);
    }
}

/// <param name="Items">Newest first.</param>
public sealed record NeedsResource(IReadOnlyList<NeedResource> Items, long AsOf);
