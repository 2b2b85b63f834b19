using LeadGrains.Domain;

namespace LeadGrains.Grains.Views;

/// <summary>What leads are counted by, to tell how well their sources work: whose they are, the day they began, and the channel.</summary>
/// <param name="Owner">An owner's id, or <see cref="Anybody"/>.</param>
/// <param name="Team">A team's id, <see cref="Anybody"/>, or nothing for an owner without a team.</param>
/// <param name="Day">On which the lead began, in UTC.</param>
/// <param name="Channel">A code of the playbook, as it was then.</param>
public readonly record struct SourceKey(string Owner, string Team, DateOnly Day, string Channel)
{
    public const string Anybody = "*";

    /// <summary>A lead counts for the workspace, for its team and for its owner: each is asked for without adding the others up.</summary>
    public static IEnumerable<SourceKey> Of(LeadRow lead, string channel)
    {
        var day = lead.BeganOn;
        yield return new(Anybody, Anybody, day, channel);
        if (lead.TeamId is { } team)
            yield return new(Anybody, team.Value, day, channel);
        if (lead.OwnerId is { } owner)
            yield return new(owner.Value, lead.TeamId?.Value ?? "", day, channel);
    }
}
