using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Accounts;

/// <param name="Names">Other names it goes by.</param>
/// <param name="ExternalIds">Ids under which other systems know it, by system.</param>
public sealed record CreateAccountBody(
    [NotBlank] [StringLength(300, MinimumLength = 1)] string Name,
    [MaxLength(100)] [Each(300)] IReadOnlyList<string>? Names = null,
    [StringLength(200, MinimumLength = 1)] string? Industry = null,
    [StringLength(200, MinimumLength = 1)] string? Region = null,
    [StringLength(200, MinimumLength = 1)] string? SizeBand = null,
    [MaxLength(100)] [Each(200)] IReadOnlyList<string>? Traits = null,
    TeamId? OwnerTeamId = null,
    [MaxLength(100)] [Each(200, MaximumKey = 64)] Dictionary<string, string>? ExternalIds = null)
{
    public CreateAccount Command(AccountId id) => new(
        id, new AccountProfile(Name, [.. Names ?? []], Industry, Region, SizeBand, [.. Traits ?? []], OwnerTeamId),
        (ExternalIds ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal));
}

/// <summary>What is absent stays; null clears what can be unknown.</summary>
public sealed record PatchAccountBody(
    [NotBlank] [StringLength(300, MinimumLength = 1)] string Name = null!,
    [MaxLength(100)] [Each(300)] IReadOnlyList<string> Names = null!,
    [StringLength(200, MinimumLength = 1)] string? Industry = null,
    [StringLength(200, MinimumLength = 1)] string? Region = null,
    [StringLength(200, MinimumLength = 1)] string? SizeBand = null,
    [MaxLength(100)] [Each(200)] IReadOnlyList<string> Traits = null!,
    TeamId? OwnerTeamId = null)
{
    /// <param name="gives">Whether a field stands in the body.</param>
    public AmendAccount Command(Func<string, bool> gives) => new(
        Name,
        Names is null ? null : [.. Names],
        gives("industry") ? new(Industry) : null,
        gives("region") ? new(Region) : null,
        gives("sizeBand") ? new(SizeBand) : null,
        Traits is null ? null : [.. Traits],
        gives("ownerTeamId") ? new(OwnerTeamId) : null);
}

/// <summary>"The other account is my <see cref="Kind"/>."</summary>
public sealed record RelateBody(AccountId ToAccountId, AccountRelation Kind, [StringLength(4000)] string? Note = null);

public sealed record FormerBody([StringLength(4000)] string? Reason = null);
