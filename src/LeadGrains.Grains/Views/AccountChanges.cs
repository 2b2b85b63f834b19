using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>
/// What a batch changes in the rows of accounts, the least of three: the version alone, as most of what is learnt about an account
/// does; what its leads and the time change of it; the whole row.
/// </summary>
public sealed class AccountChanges
{
    private readonly Dictionary<AccountId, AccountRow> _rows = [];
    private readonly Dictionary<AccountId, AccountStanding> _standings = [];
    private readonly Dictionary<AccountId, long> _versions = [];

    /// <summary>Rows to be found before <see cref="Fold"/>.</summary>
    public HashSet<AccountId> Ids { get; } = [];

    /// <summary>Standings to be found before <see cref="Fold"/>, unless the whole row is.</summary>
    public HashSet<AccountId> StandingIds { get; } = [];

    public IReadOnlyCollection<AccountRow> Rows => _rows.Values;

    /// <summary>Of accounts of whose rows nothing else changed, but maybe the version.</summary>
    public IReadOnlyDictionary<AccountId, AccountStanding> Standings => _standings;

    /// <summary>Of accounts whose own streams moved on and whose whole rows are not written.</summary>
    public IReadOnlyDictionary<AccountId, long> Versions => _versions;

    /// <param name="born">Whether it begins in this batch, and has no row before it.</param>
    internal void Touch(AccountId account, DomainEvent happened, bool born)
    {
        if (born)
            return;
        if (AccountProjection.ChangesRow(happened))
            Ids.Add(account);
        else if (AccountProjection.ChangesStanding(happened))
            StandingIds.Add(account);
    }

    internal void Fold(StoredEvent stored, ViewRows before)
    {
        var (id, happened) = (new AccountId(stored.Stream.Value), stored.Event!);
        _versions[id] = stored.Version;
        if (AccountProjection.ChangesRow(happened))
            _rows[id] = AccountProjection.Project(happened, stored, _rows.GetValueOrDefault(id) ?? before.Accounts.GetValueOrDefault(id));
        else if (AccountProjection.ChangesStanding(happened))
            Move(id, standing => AccountProjection.Project(happened, stored, standing), before);
    }

    internal void Move(AccountId id, Func<AccountStanding, AccountStanding> change, ViewRows before)
    {
        if ((_rows.GetValueOrDefault(id) ?? before.Accounts.GetValueOrDefault(id)) is { } row)
            _rows[id] = row with { Standing = change(row.Standing) };
        else if ((_standings.GetValueOrDefault(id) ?? before.Standings.GetValueOrDefault(id)) is { } standing)
            _standings[id] = change(standing);
    }

    /// <summary>Gives whole rows the versions they have come to.</summary>
    internal void Finish()
    {
        foreach (var (id, row) in _rows)
            if (_versions.Remove(id, out var version))
                _rows[id] = row with { Version = version };
    }
}
