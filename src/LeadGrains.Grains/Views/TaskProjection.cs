using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to tasks, by the same folding as in the grains. What has ended never changes again, so open ones are all that need be known.</summary>
public static class TaskProjection
{
    /// <summary>Whether it may change tasks that were opened before.</summary>
    public static bool ChangesOpenOnes(DomainEvent? happened) =>
        happened is TaskChanged or TaskDone or TaskDropped or LeadReassigned or LeadClaimed or LeadReleased
            or TaskOverdue or TaskEscalated or LeadReferralBreached;

    /// <summary>Whose tasks it may concern.</summary>
    public static IEnumerable<StreamId> SubjectsOf(StoredEvent stored) => stored.Event switch
    {
        TaskEvent or LeadReassigned or LeadClaimed or LeadReleased or LeadReferred or LeadReferralBreached => [stored.Stream],
        AlertRaised e => e.Alert.Leads.Select(id => (StreamId)id),
        _ => [],
    };

    /// <param name="open">The subject's tasks: the open ones at least.</param>
    /// <param name="lead">The subject before it, when it is a lead.</param>
    public static TaskList Project(StoredEvent stored, TaskList open, LeadRow? lead)
    {
        var meta = stored.Meta;
        return stored.Event switch
        {
            TaskEvent e => open.Fold(e, meta),
            LeadReassigned e => open.Moved(e.From, e.To),
            LeadClaimed e => open.Moved(null, e.To),
            LeadReleased e => open.Moved(e.From, null),
            LeadReferred e => open.Referred(e.Referral, lead?.OwnerId, meta),
            LeadReferralBreached e => open.Breached(e),
            AlertRaised e when lead is { IsActive: true } => open.Alerted(e.Alert, lead.Id, lead.OwnerId, meta),
            _ => open,
        };
    }
}
