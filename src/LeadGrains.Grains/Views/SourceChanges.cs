using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Grains.Views;

/// <summary>Gathers what a batch's leads change in the counts of sources: each is taken out as it was and put in as it is.</summary>
public sealed class SourceChanges
{
    private readonly Dictionary<SourceKey, SourceTally> _changes = [];

    public IReadOnlyDictionary<SourceKey, SourceTally> Changes => _changes;

    /// <param name="before">Null for a lead that was not there.</param>
    public void Move(LeadRow? before, LeadRow after)
    {
        if (before is not null && Face.Of(before) == Face.Of(after))
            return;
        if (before is not null)
            Add(before, -1);
        Add(after, 1);
    }

    private void Add(LeadRow lead, int sign)
    {
        foreach (var key in SourceKey.Of(lead, lead.Source.Channel))
            At(key).AddLead(lead, sign);
        foreach (var channel in lead.AssistedBy ?? [])
            foreach (var key in SourceKey.Of(lead, channel))
                At(key).AddAssist(lead, sign);
    }

    private SourceTally At(SourceKey key) => _changes.TryGetValue(key, out var known) ? known : _changes[key] = new();

    /// <summary>All of a lead that can change and is counted. Channels that assisted only become more.</summary>
    private readonly record struct Face(LeadStage Stage, UserId? Owner, TeamId? Team, bool Effective, bool Reached, Money? Won, DateOnly? WonOn, int Assists)
    {
        public static Face Of(LeadRow lead) => new(
            lead.Stage, lead.OwnerId, lead.TeamId, lead.Qualification.Effective, lead.OpportunityOn is not null,
            lead.Stage == LeadStage.Won ? lead.Amount : null, lead.WonOn, lead.AssistedBy?.Length ?? 0);
    }
}
