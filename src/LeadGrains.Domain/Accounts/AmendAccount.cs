using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

/// <summary>Changes what is named in the profile and leaves the rest, so that two who amend different things at once both succeed.</summary>
/// <param name="Industry">Null leaves it; a <see cref="To{T}"/> of null clears it. The others likewise.</param>
public sealed record AmendAccount(
    string? Name = null,
    ImmutableArray<string>? Names = null,
    To<string>? Industry = null,
    To<string>? Region = null,
    To<string>? SizeBand = null,
    ImmutableArray<string>? Traits = null,
    To<TeamId?>? OwnerTeamId = null) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) =>
        state is null ? AccountRefusals.AccountIsUnknown : new ChangeAccountProfile(Amended(state.Profile)).Decide(state, context);

    private AccountProfile Amended(AccountProfile was) => new(
        Name ?? was.Name,
        Names ?? was.Names,
        Industry is null ? was.Industry : Industry.Value,
        Region is null ? was.Region : Region.Value,
        SizeBand is null ? was.SizeBand : SizeBand.Value,
        Traits ?? was.Traits,
        OwnerTeamId is null ? was.OwnerTeamId : OwnerTeamId.Value);
}

/// <summary>What something changes to.</summary>
public sealed record To<T>(T? Value);
