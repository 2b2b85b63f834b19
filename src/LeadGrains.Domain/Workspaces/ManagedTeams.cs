using System.Collections.Immutable;

namespace LeadGrains.Domain.Workspaces;

public sealed partial record Workspace
{
    /// <summary>The teams whose manager this user is, with all the teams below them; in ordinal order.</summary>
    public ImmutableArray<TeamId> ManagedTeams(UserId manager)
    {
        if (!ManagesAny(manager))
            return [];
        var children = Teams.Values.ToLookup(team => team.ParentId, team => team.Id);
        var managed = new HashSet<TeamId>();
        var open = new Stack<TeamId>(Teams.Values.Where(team => team.ManagerId == manager).Select(team => team.Id));
        while (open.TryPop(out var team))
        {
            if (!managed.Add(team))
                continue;
            foreach (var child in children[team])
                open.Push(child);
        }

        return [.. managed.OrderBy(team => team.Value, StringComparer.Ordinal)];
    }

    /// <summary>People of a team and of all the teams below it.</summary>
    public IEnumerable<UserId> In(TeamId team)
    {
        var children = Teams.Values.ToLookup(below => below.ParentId, below => below.Id);
        var (whole, open) = (new HashSet<TeamId>(), new Stack<TeamId>([team]));
        while (open.TryPop(out var next))
        {
            if (!whole.Add(next))
                continue;
            foreach (var child in children[next])
                open.Push(child);
        }
        return Users.Values.Where(user => user.TeamId is { } its && whole.Contains(its)).Select(user => user.Id);
    }

    /// <summary>The manager nearest above somebody in a team; null: there is none.</summary>
    /// <param name="whom">Nobody is above himself.</param>
    public UserId? ManagerAbove(TeamId? team, UserId? whom)
    {
        // Teams can't go round in circles; should they ever, this ends all the same.
        for (var left = Teams.Count; left > 0 && Find(team) is { } here; left--, team = here.ParentId)
        {
            if (here.ManagerId is { } manager && manager != whom) return manager;
        }
        return null;
    }

    /// <summary>Asked with every request.</summary>
    private bool ManagesAny(UserId manager)
    {
        foreach (var (_, team) in Teams)
        {
            if (team.ManagerId == manager)
                return true;
        }
        return false;
    }
}
