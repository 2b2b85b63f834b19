using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadGrains.Domain.Intelligence;

/// <summary>One thing that somebody learnt of an account, as it was said. Never edited: only superseded, ruled out or withdrawn.</summary>
/// <param name="ContactId">What it is about, if narrower than the account: somebody there …</param>
/// <param name="LeadId">… or a lead of the account.</param>
/// <param name="Topic">A code of the playbook, or what the collector called it.</param>
/// <param name="Statement">Verbatim.</param>
/// <param name="Value">What of it can be compared: a number, or a text.</param>
/// <param name="Unit">A code or name of the playbook's units, or <c>a/b</c> of two.</param>
/// <param name="CollectedAt">When it was learnt.</param>
/// <param name="ValidUntil">The last day on which it holds; null: as long as the playbook says of its topic.</param>
/// <param name="Rests">Facts that a conclusion cites.</param>
/// <param name="Agrees">Facts that it bears out, in the collector's judgement.</param>
/// <param name="Contradicts">Facts that it speaks against, in the collector's judgement.</param>
/// <param name="Supersedes">The fact in whose place it stands.</param>
public sealed record Fact(
    FactId Id,
    ContactId? ContactId,
    LeadId? LeadId,
    FactCategory Category,
    string Topic,
    Personal Statement,
    Personal? Value,
    string? Unit,
    FactSource Source,
    FactMethod Method,
    LawfulBasis Basis,
    DateTimeOffset CollectedAt,
    DateOnly? ValidUntil,
    Confidentiality Confidentiality,
    ImmutableArray<FactId> Rests,
    ImmutableArray<FactId> Agrees,
    ImmutableArray<FactId> Contradicts,
    FactId? Supersedes)
{
    /// <summary>Facts of one matter tell of the same thing and are held against each other.</summary>
    [JsonIgnore]
    public string Matter => $"{ContactId?.Value ?? LeadId?.Value}/{Category}/{Topic}";

    /// <summary>The same for values in the same words and unit; null where there is none, or it was erased.</summary>
    [JsonIgnore]
    public string? ValueWording => Value?.Text is { } value ? $"{Wording.Key(value)}\n{(Unit is null ? "" : Wording.Key(Unit))}" : null;

    /// <summary>Kept, but resting no forecast, bearing nothing out and covering no topic.</summary>
    [JsonIgnore]
    public bool IsTainted => Basis == LawfulBasis.Pretext;
}

/// <param name="Ref">Who or what it comes from.</param>
/// <param name="HeardFrom">Whom they have it from, where they only pass it on.</param>
public sealed record FactSource(SourceKind Kind, SourceRef Ref, SourceRef? HeardFrom);

/// <summary>Exactly one is given.</summary>
/// <param name="Name">A person's, a document's or a place's.</param>
public sealed record SourceRef(ContactId? ContactId, UserId? UserId, Personal? Name)
{
    private string? key;

    /// <summary>Equal for the same source; null when the name was erased.</summary>
    [JsonIgnore]
    public string? Key => key ??= ContactId?.Value ?? UserId?.Value ?? (Name?.Text is { } name ? Wording.Key(name) : null);

    /// <param name="text">An id of a contact or a user, or a name.</param>
    public static SourceRef Of(string text) =>
        text.StartsWith(Domain.ContactId.Prefix, StringComparison.Ordinal) ? new(new ContactId(text), null, null)
        : text.StartsWith(Domain.UserId.Prefix, StringComparison.Ordinal) ? new(null, new UserId(text), null)
        : new(null, null, Personal.OfWorkspace(text.Trim()));
}

/// <summary>What allows us to keep it.</summary>
public enum LawfulBasis
{
    Unstated,

    /// <summary>Anybody can read it.</summary>
    PublicRecord,

    /// <summary>From our own dealings with them.</summary>
    OwnDealings,

    Consent,

    LegitimateInterest,

    /// <summary>Obtained under a false pretence: marked, and left out of whatever is concluded.</summary>
    Pretext,
}
