namespace LeadGrains.Domain.Workspaces;

/// <summary>A capacity below what the seller has now takes nothing away: it only lets nothing more in.</summary>
/// <param name="Capacity">Active leads at once.</param>
/// <param name="Expected">The user's version that the caller saw; a workspace has one stream, so the append's own check would ask for too much.</param>
public sealed record ChangeCapacity(UserId Id, int Capacity, string? Reason, long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (state?.Find(Id) is not { } user)
            return Refusal.NotFound(EntityKind.User);
        if (WorkspaceRefusals.UnlessAdministeredBy(context) is { } refusal)
            return refusal;
        if (Expected is not null && Expected != user.Version)
            return Refusal.VersionMismatch;
        if (user.Role != Role.Seller)
            return WorkspaceRefusals.CapacityIsForSellers;
        if (user.Capacity == Capacity)
            return Decision.NothingToDo;
        return new UserCapacityChanged(Id, Capacity, Reason is null ? null : Personal.OfWorkspace(Reason));
    }
}
