using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Domain.Tasks;

/// <summary>
/// The tasks of one lead, account or contact, in the order in which they were opened: open ones, and those that ended last. Older ones are history,
/// which lists still show. All three, and the views, fold by it.
/// </summary>
public sealed record TaskList(ImmutableArray<TaskItem> Items)
{
    /// <summary>A state must not grow with everything that was ever done about it.</summary>
    public const int MostEnded = 50;

    public static readonly TaskList Empty = new([]);

    public TaskItem? Find(TaskId id)
    {
        foreach (var task in Items)
            if (task.Id == id) return task;
        return null;
    }

    public TaskList Fold(TaskEvent happened, EventMeta meta) => happened switch
    {
        TaskOpened e => With(new TaskItem(e.Id, TaskTitle.Of(e.Title), e.Note, e.Due, e.OwnerId, e.Origin, meta.By, meta.At)),
        TaskChanged e => With(e.Id, task => task with { Title = e.Title is null ? task.Title : TaskTitle.Of(e.Title), Note = e.Note, Due = e.Due, OwnerId = e.OwnerId, Late = e.Due == task.Due ? task.Late : null }),
        TaskDone e => Ended(e.Id, new(TaskState.Done, null, meta.By, meta.At)),
        TaskDropped e => Ended(e.Id, new(TaskState.Dropped, e.Reason, meta.By, meta.At)),
        TaskOverdue e => Late(e.Id, TaskLateness.Overdue),
        TaskEscalated e => Late(e.Id, TaskLateness.Escalated),
        _ => throw Unfoldable.Event(this, happened),
    };

    /// <summary>What an alert asks of the owner of an active lead; nothing when it is Restricted, for whoever sees the lead reads its tasks.</summary>
    public TaskList Alerted(Alert alert, LeadId lead, UserId? owner, EventMeta meta) =>
        alert.Confidentiality == Confidentiality.Restricted ? this
        : With(new TaskItem(IdOf(alert, lead), TaskTitle.Of(alert.Task), null, alert.Due, owner, new(TaskOriginKind.Alert, alert.Id), meta.By, meta.At));

    /// <summary>What is owed to whoever referred a lead.</summary>
    public TaskList Referred(Referral referral, UserId? owner, EventMeta meta) => With(ReferralDuties.Of(referral, owner, meta));

    /// <summary>What was owed to whoever referred a lead was not done.</summary>
    public TaskList Breached(LeadReferralBreached happened) => Late(happened.TaskId, TaskLateness.Breached);

    /// <summary>A lead changed hands: its owner's open tasks go along, those of others stay with them.</summary>
    /// <param name="from">Null: the pool, where tasks may wait for an owner too.</param>
    public TaskList Moved(UserId? from, UserId? to) =>
        Items.Any(task => task.IsOpen && task.OwnerId == from)
            ? new([.. Items.Select(task => task.IsOpen && task.OwnerId == from ? task with { OwnerId = to } : task)])
            : this;

    /// <summary>An alert makes one task on each lead: ordered in time as the alert is, another one for each lead.</summary>
    internal static TaskId IdOf(Alert alert, LeadId lead)
    {
        var code = alert.Id[(alert.Id.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{alert.Id} {lead.Value}")).AsSpan(0, 6));
        return new($"{TaskId.Prefix}{code[..Math.Min(code.Length, 26)]}-{hash}");
    }

    internal TaskList With(params ReadOnlySpan<TaskItem> opened) => new([.. Items, .. opened]);

    /// <summary>Another one makes room, never this one: whoever follows must see how it ended.</summary>
    private TaskList Ended(TaskId id, TaskEnd end)
    {
        var others = Items.Where(task => !task.IsOpen && task.Id != id).ToList();
        var kept = others.Count < MostEnded ? this : new TaskList(Items.Remove(others.MinBy(task => task.End!.At)!));
        return kept.With(id, task => task with { End = end });
    }

    private TaskList Late(TaskId id, TaskLateness how) => With(id, task => task with { Late = how });

    private TaskList With(TaskId id, Func<TaskItem, TaskItem> change) =>
        Find(id) is { } task ? new(Items.Replace(task, change(task))) : this;
}
