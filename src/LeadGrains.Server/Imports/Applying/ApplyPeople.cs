using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Managers, their teams, then the sellers in them; at the end, room for what arrives. All in one stream, so one after the other.</summary>
internal sealed class ApplyPeople(ImportTarget target, CheckedImport plan, Progress progress)
{
    private string System => plan.Mapping.System;

    private IWorkspaceGrain Workspace => target.Grains.Workspace(target.Workspace);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var file in plan.Of(RowKind.Sellers))
        {
            var (users, teams) = Index(await target.People());
            await foreach (var (line, seller) in file.Good(row => (row.Line, SellerRow.Read(row)), cancellation))
            {
                var manager = seller.Manager is { } name ? await User(users, name, Role.Manager, null, "managers", file, line) : null;
                var team = seller.Team is { } label ? await Team(teams, label, manager, file, line) : null;
                await User(users, seller.Name, Role.Seller, team, "sellers", file, line);
                progress.Row();
            }
        }
    }

    /// <summary>Imports are bound by no capacity: it is raised to what each will have to care for.</summary>
    public async Task<IReadOnlyList<Raised>> MakeRoom(Known known, CancellationToken cancellation)
    {
        var arriving = plan.Arriving
            .Select(pair => (Seller: known.Seller(System, pair.Key), Leads: pair.Value))
            .Where(pair => pair.Seller is not null)
            .GroupBy(pair => pair.Seller!.Value, pair => pair.Leads)
            .ToDictionary(group => group.Key, group => group.Sum());
        var counters = await target.Log.Counters(target.Workspace, [.. arriving.Keys.Select(Holdings.SellerCounter)], cancellation);
        var raised = new List<Raised>();
        foreach (var (seller, leads) in arriving)
        {
            var (active, limit) = counters.TryGetValue(Holdings.SellerCounter(seller), out var counter) ? (counter.Value, counter.Limit ?? 0) : (0, 0);
            if (active + leads <= limit)
                continue;
            var reply = await Workspace.ChangeCapacity(new ChangeCapacity(seller, active + leads, "Raised to what an import brought."), target.Call);
            if (reply.Refusal is null)
                raised.Add(new Raised(seller, limit, active + leads));
        }
        return raised;
    }

    private async Task<UserId?> User(Dictionary<string, UserId> users, string name, Role role, TeamId? team, string kind, SourceFile file, int line)
    {
        var key = ImportKeys.User(System, name);
        if (users.TryGetValue(key, out var known))
        {
            if (role == Role.Seller)
                progress.Existing(kind);
            return known;
        }
        var id = target.Ids.New<UserId>();
        var reply = await Workspace.CreateUser(new CreateUser(id, name, role, team, Capacity: null, key), target.Call);
        progress.Note(kind, reply, file.Name, line);
        if (reply.Refusal is not null)
            return null;
        return users[key] = id;
    }

    private async Task<TeamId?> Team(Dictionary<string, TeamId> teams, string name, UserId? manager, SourceFile file, int line)
    {
        var key = ImportKeys.Team(System, name);
        if (teams.TryGetValue(key, out var known))
            return known;
        var id = target.Ids.New<TeamId>();
        var reply = await Workspace.CreateTeam(new CreateTeam(id, name, ParentId: null, manager, key), target.Call);
        progress.Note("teams", reply, file.Name, line);
        return reply.Refusal is null ? teams[key] = id : null;
    }

    private static (Dictionary<string, UserId> Users, Dictionary<string, TeamId> Teams) Index(Workspace people) => (
        people.Users.Values.Where(user => user.ImportKey is not null).ToDictionary(user => user.ImportKey!, user => user.Id, StringComparer.Ordinal),
        people.Teams.Values.Where(team => team.ImportKey is not null).ToDictionary(team => team.ImportKey!, team => team.Id, StringComparer.Ordinal));
}
