using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Reads;

/// <summary>The topic that every event bears which can change a list of leads.</summary>
public static class LeadTopic
{
    public const string Pool = "pool";

    /// <summary>Null where the filter names nobody's leads: then any event may change the list.</summary>
    public static string? Of(LeadFilter filter) => filter switch
    {
        { OwnerId: { } owner } => $"owner:{owner}",
        { AccountId: { } account } => $"account:{account}",
        { TeamId: { } team } => $"team:{team}",
        { Pool: true } => Pool,
        _ => null,
    };
}
