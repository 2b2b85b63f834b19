using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Start;

/// <summary>Whose work somebody starts from: a manager from that of the teams, anybody else from their own.</summary>
/// <param name="Owners">Whose tasks.</param>
/// <param name="Leads">Their leads: each filter finds a part of them.</param>
/// <param name="Market">What all of the teams work in; null: not said, or several.</param>
internal sealed record StartScope(IReadOnlyCollection<UserId> Owners, IReadOnlyList<LeadFilter> Leads, MarketType? Market)
{
    public static StartScope Of(Actor reader, Workspace people)
    {
        if (reader.Role == Role.Manager && !reader.ManagedTeams.IsEmpty)
        {
            UserId[] theirs = [.. people.Users.Values.Where(user => reader.Manages(user.TeamId) || reader.Is(user.Id)).Select(user => user.Id)];
            return new(theirs, [.. reader.ManagedTeams.Select(team => new LeadFilter(TeamId: team))], Shared(reader.ManagedTeams.Select(team => people.Find(team)?.MarketType)));
        }
        return reader.User is { } user
            ? new([user], [new(OwnerId: user)], people.Find(people.Find(user)?.TeamId)?.MarketType)
            : new([], [], null);
    }

    private static MarketType? Shared(IEnumerable<MarketType?> markets)
    {
        var said = markets.OfType<MarketType>().Distinct().ToList();
        return said.Count == 1 ? said[0] : null;
    }
}
