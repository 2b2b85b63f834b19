namespace LeadGrains.Domain.Workspaces;

/// <summary>Why something about people or teams is refused.</summary>
public static class WorkspaceRefusals
{
    public static readonly Refusal NeedsAdministrator =
        Refusal.Forbidden("workspace.needs_administrator", "Only an administrator changes people and teams.");

    public static readonly Refusal PlaybookNeedsAdministrator =
        Refusal.Forbidden("playbook.needs_administrator", "Only an administrator changes the playbook.");

    public static readonly Refusal CapacityIsForSellers =
        new Refusal("user.capacity_for_sellers", "Only a seller has a capacity.").At("/capacity", "not_allowed");

    public static readonly Refusal ManagerHasWrongRole =
        new Refusal("team.manager_role", "A team's manager is a user with the role Manager or Administrator.").At("/managerId", "wrong_role");

    public static readonly Refusal NotTheirOwn =
        Refusal.Forbidden("user.not_their_own", "Only they themselves and administrators say where somebody learnt.");

    public static Refusal UserIsUnknown(string pointer) => Refusal.Unknown(EntityKind.User, pointer);

    public static Refusal TeamIsUnknown(string pointer) => Refusal.Unknown(EntityKind.Team, pointer);

    internal static Refusal? UnlessPlaybookChangedBy(Actor actor, Workspace? workspace, long? expected) =>
        actor.Role != Role.Administrator || actor.By.IsImport ? PlaybookNeedsAdministrator
        : expected is not null && expected != (workspace?.Playbook?.Version ?? 0) ? Refusal.VersionMismatch
        : null;

    internal static Refusal? UnlessTheirOwnOrAdministered(Actor actor, User user, long? expected) =>
        !actor.Is(user.Id) && UnlessAdministeredBy(actor) is not null ? NotTheirOwn
        : expected is not null && expected != user.Version ? Refusal.VersionMismatch
        : null;

    /// <summary>Imports bring the people they find along; who may import is decided where the import starts.</summary>
    internal static Refusal? UnlessAdministeredBy(Actor actor) =>
        actor.Role == Role.Administrator || actor.By.IsImport ? null : NeedsAdministrator;
}
