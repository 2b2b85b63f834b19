using System.Collections.Immutable;

namespace LeadGrains.Domain.Workspaces;

public sealed partial record Workspace
{
    /// <summary>The teams whose manager this user is, with all the teams below them; in ordinal order.</summary>
    public ImmutableArray<TeamId> ManagedTeams(UserId manager)
    {
        if (!ManagesAny(manager))
            return [];
        return [.. Below(Teams.Values.Where(team => team.ManagerId == manager).Select(team => team.Id)).OrderBy(team => team.Value, StringComparer.Ordinal)];
    }

    /// <summary>People of a team and of all the teams below it.</summary>
    public IEnumerable<UserId> In(TeamId team)
    {
        var whole = Below([team]);
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

    /// <summary>These and all the teams below them.</summary>
    private HashSet<TeamId> Below(IEnumerable<TeamId> teams)
    {
        var children = Teams.Values.ToLookup(team => team.ParentId, team => team.Id);
        var (whole, open) = (new HashSet<TeamId>(), new Stack<TeamId>(teams));
        while (open.TryPop(out var team))
        {
            if (!whole.Add(team))
                continue;
            foreach (var child in children[team])
                open.Push(child);
        }
        return whole;
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
