namespace LeadGrains.Domain.Accounts;

/// <summary>What deciding on an account needs to know of the rest of the world.</summary>
/// <param name="OtherExists">The other account named by the command exists.</param>
public sealed record AccountContext(Actor Actor, Workspaces.Workspace People, bool OtherExists = false);
