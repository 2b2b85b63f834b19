using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Leads;

/// <summary>What several commands check, each answering with a refusal or null. Their order: ownership, stage, evidence, the rest.</summary>
internal static class LeadChecks
{
    public static readonly LeadStage[] Active = [LeadStage.Prospect, LeadStage.Lead, LeadStage.Opportunity];

    /// <summary>Clocks differ and time zones get mixed up: up to a day ahead is let pass.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>The owner moves a lead; managers of the owner's team, administrators and writing programs may act in the owner's place.</summary>
    public static Refusal? UnlessMovedBy(Lead lead, Actor actor) => UnlessMovedBy(lead.Placed, actor);

    /// <inheritdoc cref="UnlessMovedBy(Lead, Actor)"/>
    public static Refusal? UnlessMovedBy(Placement lead, Actor actor)
    {
        var may = actor.Role switch
        {
            Role.Administrator or Role.ApiWriter => true,
            Role.Manager => lead.OwnerId is null || actor.Manages(lead.TeamId) || actor.Is(lead.OwnerId),
            Role.Seller => actor.Is(lead.OwnerId),
            _ => false,
        };
        return may ? null : lead.OwnerId is null && actor.Role == Role.Seller ? LeadRefusals.PooledLeadIsNotYours : LeadRefusals.LeadIsNotYours;
    }

    public static Refusal? UnlessAt(Lead lead, params LeadStage[] needed) =>
        needed.Contains(lead.Stage) ? null : LeadRefusals.WrongStage(lead.Stage, needed);

    public static Refusal? UnlessActive(Lead lead) => UnlessActive(lead.Placed);

    public static Refusal? UnlessActive(Placement lead) => lead.Stage.IsActive() ? null : LeadRefusals.LeadIsClosed;

    public static Refusal? UnlessGiven(params ReadOnlySpan<(string Pointer, object? Given)> pieces) => Evidence.Missing(EntityKind.Lead, pieces);

    public static Refusal? UnlessSeller(UserId? owner, Workspace people, string pointer) =>
        owner is null ? null
        : people.Find(owner) is not { } user ? WorkspaceRefusals.UserIsUnknown(pointer)
        : user.Role == Role.Seller ? null
        : LeadRefusals.OwnerIsNotSeller(pointer);

    public static Refusal? UnlessKnownSource(string channel, LeadContext context, string pointer) =>
        context.Playbook.Channels.Contains(channel) ? null : LeadRefusals.SourceIsUnknown(pointer);

    public static Refusal? UnlessAccountExists(AccountId? account, LeadContext context, string pointer) =>
        account is null || context.AccountExists ? null : Refusal.Unknown(EntityKind.Account, pointer);

    public static bool IsAhead(DateTimeOffset at, DateTimeOffset now) => at > now + Ahead;
}
