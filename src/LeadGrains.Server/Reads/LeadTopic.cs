using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Reads;

/// <summary>The topic that every event bears which can change a list of leads.</summary>
public static class LeadTopic
{
    /// <summary>Null where the filter names nobody's leads: then any event may change the list.</summary>
    public static string? Of(LeadFilter filter) => filter switch
    {
        { OwnerId: { } owner } => ChangeTopics.Owner + owner.Value,
        { AccountId: { } account } => ChangeTopics.Account + account.Value,
        { TeamId: { } team } => ChangeTopics.Team + team.Value,
        { Pool: true } => ChangeTopics.Pool,
        _ => null,
    };
}
