namespace LeadGrains.Domain.Workspaces;

/// <summary>A capacity below what the seller has now takes nothing away: it only lets nothing more in.</summary>
/// <param name="Capacity">Active leads at once.</param>
public sealed record ChangeCapacity(UserId Id, int Capacity, string? Reason) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (state?.Find(Id) is not { } user)
            return Refusal.NotFound(EntityKind.User);
        if (WorkspaceRefusals.UnlessAdministeredBy(context) is { } refusal)
            return refusal;
        if (user.Role != Role.Seller)
            return WorkspaceRefusals.CapacityIsForSellers;
        if (user.Capacity == Capacity)
            return Decision.NothingToDo;
        return new UserCapacityChanged(Id, Capacity, Reason is null ? null : Personal.OfWorkspace(Reason));
    }
}
