using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Grains.Views;

/// <summary>A contact as lists show it. Names, channels and titles are in the clear here, null when erased.</summary>
/// <param name="Jobs">Current employments, in the order in which they were recorded.</param>
/// <param name="Stage">As it followed from what happened: that they fell dormant since is for the reader to say, from <see cref="LastContactAt"/>.</param>
/// <param name="Version">Version of the contact's own stream.</param>
/// <param name="Schools">Null when none is recorded.</param>
/// <param name="Breaches">Null while there are none.</param>
public sealed record ContactRow(
    ContactId Id,
    string? Name,
    ImmutableArray<ChannelText> Channels,
    ImmutableArray<Job> Jobs,
    ImmutableArray<RoleAt> Roles,
    ContactStage Stage,
    DateTimeOffset? LastContactAt,
    DateTimeOffset CreatedAt,
    long Version,
    Breaches? Breaches = null,
    DateTimeOffset? OptedOutAt = null,
    ImmutableArray<SchoolAt>? Schools = null)
{
    /// <summary>Where they learnt, each class once.</summary>
    public ImmutableArray<SchoolAt> SchoolsOrNone => Schools ?? [];

    /// <summary>Where they work now: the employment recorded last, of those that did not end.</summary>
    public AccountId? AccountId => Jobs is [.., var last] ? last.AccountId : null;

    public string? Title => Jobs is [.., var last] ? last.Title : null;
}

public sealed record ChannelText(string Kind, string? Value);

public sealed record Job(AccountId AccountId, string? Title, DateOnly? Since);

/// <param name="School">Null when erased.</param>
/// <param name="Class">Null: not told, or erased.</param>
public sealed record SchoolAt(ClassId ClassId, string? School, string? Class, int From, int? Until);

public sealed record RoleAt(AccountId AccountId, BuyingRole Role, Leaning Leaning);
