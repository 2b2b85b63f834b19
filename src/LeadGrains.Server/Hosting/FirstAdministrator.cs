using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using Orleans;

namespace LeadGrains.Server.Hosting;

/// <summary>Makes the user that administers an empty workspace.</summary>
public sealed class FirstAdministrator(IGrainFactory grains)
{
    /// <summary>Fixed, so that servers that start together on one empty store make one user, not two.</summary>
    public static readonly UserId Id = new("usr_administrator");

    /// <returns>The first administrator; null when the workspace has people, but never had this one.</returns>
    public async Task<UserId?> Ensure(WorkspaceId workspace)
    {
        var grain = grains.Workspace(workspace);
        var people = (await grain.Get()).State;
        if (people.Users.Count > 0) return people.Find(Id) is null ? null : Id;
        var system = new Actor(new By(ActorKind.System, "start"), Role.Administrator, null, []);
        var reply = await grain.CreateUser(new CreateUser(Id, "Administrator", Role.Administrator, null, null), new Call(system));
        return reply.Refusal is null || reply.Refusal.Code == Refusal.AlreadyExists.Code
            ? Id
            : throw new InvalidOperationException($"The first administrator was refused: {reply.Refusal.Detail}");
    }
}
