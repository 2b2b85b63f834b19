using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Clockwork;

/// <summary>What becomes of tasks that nobody does: overdue, then the manager's to know, and at last, where they were owed to somebody, a breach.</summary>
internal static class TaskClock
{
    public static IEnumerable<DomainEvent> Elapsed(TaskList tasks, LateGround on) => tasks.Items.SelectMany(task => Elapsed(task, on));

    private static IEnumerable<DomainEvent> Elapsed(TaskItem task, LateGround on)
    {
        while (Deadlines.Of(task) is { } next && next.HasCome(on.Now, on.Limits))
        {
            yield return next.Kind switch
            {
                DeadlineKind.TaskOverdue => new TaskOverdue(task.Id, task.Due),
                DeadlineKind.TaskEscalates => Escalated(task, on),
                _ => new LeadReferralBreached(task.Id, ReferralDuties.Of(task.Id), on.Referral!.ReferrerId, task.OwnerId),
            };
            task = task with { Late = task.Late is { } late ? late + 1 : TaskLateness.Overdue };
        }
    }

    /// <summary>To the manager of its owner's team; nobody's task about a lead, to that of the lead's.</summary>
    private static TaskEscalated Escalated(TaskItem task, LateGround on)
    {
        var team = task.OwnerId is { } owner ? on.People.Find(owner)?.TeamId : on.Team;
        return new(task.Id, team, on.People.ManagerAbove(team, task.OwnerId));
    }
}

/// <summary>What it is judged on.</summary>
/// <param name="Team">The lead's.</param>
/// <param name="Referral">The lead's: only leads have tasks that are owed to somebody.</param>
internal sealed record LateGround(Workspace People, Limits Limits, DateTimeOffset Now, TeamId? Team = null, Referral? Referral = null);
