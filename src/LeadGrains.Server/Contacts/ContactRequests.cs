using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Grains.Contacts;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Contacts;

/// <param name="AccountId">Where they work.</param>
/// <param name="Title">What they are there.</param>
/// <param name="ExternalIds">Ids under which other systems know them, by system; kept hashed, to recognise them again.</param>
public sealed record CreateContactBody(
    [NotBlank] [StringLength(300, MinimumLength = 1)] string Name,
    AccountId? AccountId = null,
    [StringLength(300, MinimumLength = 1)] string? Title = null,
    [MaxLength(100)] IReadOnlyList<ChannelBody>? Channels = null,
    [MaxLength(100)] [Each(200, MaximumKey = 64)] Dictionary<string, string>? ExternalIds = null)
{
    public CreateContact Command(ContactId id) => new(
        id, Name, ChannelBody.Inputs(Channels ?? []), AccountId, Title, [.. (ExternalIds ?? []).Select(known => ContactKey.Of(known.Key, known.Value)).Order(StringComparer.Ordinal)]);
}

/// <param name="Kind">E.g. <c>email</c>, <c>phone</c>, <c>wechat</c>.</param>
public sealed record ChannelBody([StringLength(64, MinimumLength = 1)] string Kind, [StringLength(300, MinimumLength = 1)] string Value)
{
    public static ImmutableArray<ChannelInput> Inputs(IEnumerable<ChannelBody> channels) => [.. channels.Select(channel => new ChannelInput(channel.Kind, channel.Value))];
}

/// <summary>What is absent stays; channels are replaced as a whole.</summary>
public sealed record PatchContactBody(
    [NotBlank] [StringLength(300, MinimumLength = 1)] string Name = null!,
    [MaxLength(100)] IReadOnlyList<ChannelBody> Channels = null!)
{
    public ChangeContactProfile Command() => new(Name, Channels is null ? null : ChannelBody.Inputs(Channels));
}

public sealed record EmploymentBody(AccountId AccountId, [StringLength(300, MinimumLength = 1)] string? Title = null, DateOnly? Since = null)
{
    public StartEmployment Command() => new(AccountId, Title, Since);
}

/// <param name="NewAccountId">Where they went, if that is known.</param>
public sealed record EndEmploymentBody(
    AccountId AccountId, DateOnly? Until = null, AccountId? NewAccountId = null, [StringLength(4000)] string? Reason = null)
{
    public EndEmployment Command() => new(AccountId, Until, NewAccountId, Reason);
}

/// <summary>Another contact, or one of our people.</summary>
/// <param name="Until">The last day, when it is over: it carries no introduction any more. The same without it says that it goes on.</param>
public sealed record KnowsBody(
    KnowsKind Kind, ContactId? ContactId = null, UserId? UserId = null, DateOnly? Since = null, DateOnly? Until = null, [StringLength(4000)] string? Note = null)
{
    public bool IsOfOne => ContactId is null != UserId is null;

    public Task<Reply<Contact>> Tell(IContactGrain contact, Call call) => UserId is { } user
        ? contact.StateKnowsUser(new(user, Kind, Since, Note, Until), call)
        : contact.StateKnows(new(ContactId!.Value, Kind, Since, Note, Until), call);
}

/// <param name="Note">What they said; to agree again takes it: how we know.</param>
public sealed record OptBody([StringLength(4000)] string? Note = null);

public sealed record RoleBody(AccountId AccountId, BuyingRole Role, Leaning Leaning)
{
    public GiveRole Command() => new(AccountId, Role, Leaning);
}

/// <summary>This contact sways the other one at the account.</summary>
/// <param name="Weight">Above 0, up to 1; what outcomes showed may be 0.</param>
/// <param name="Basis">Whether somebody says so, or outcomes showed it: each is kept beside the other, and the latter counts.</param>
/// <param name="Grounds">Who said it; for what was observed, which outcome showed it.</param>
public sealed record InfluenceBody(
    ContactId ContactId, AccountId AccountId, [Range(0.0, 1.0)] double Weight, InfluenceBasis Basis = InfluenceBasis.Claimed, [StringLength(4000)] string? Grounds = null)
{
    public StateInfluence Command() => new(ContactId, AccountId, Weight, Basis, Grounds);
}
