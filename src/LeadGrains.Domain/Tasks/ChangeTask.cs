using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Tasks;

/// <summary>Null leaves as it is.</summary>
/// <param name="Note">A blank one is none.</param>
/// <param name="OwnerId">To null: nobody.</param>
public sealed record ChangeTask(TaskId Id, string? Title = null, To<string>? Note = null, DateOnly? Due = null, To<UserId?>? OwnerId = null) : TaskCommand
{
    private protected override Decision Decide(TaskGround on)
    {
        if (on.Tasks.Find(Id) is not { } task)
            return TaskRefusals.TaskIsUnknown;
        if (!task.IsOpen)
            return TaskRefusals.TaskHasEnded;
        if (Title is not null && string.IsNullOrWhiteSpace(Title))
            return TaskRefusals.TitleIsMissing;
        if (on.UnlessThere(OwnerId?.Value) is { } refusal)
            return refusal;
        var title = Title is null || Title == task.Title.Written?.Text ? null : on.Seal(Title);
        var changed = new TaskChanged(Id, title, Note is null ? task.Note : on.SealOrNothing(Note.Value), Due ?? task.Due, OwnerId is null ? task.OwnerId : OwnerId.Value);
        return changed == new TaskChanged(Id, null, task.Note, task.Due, task.OwnerId) ? Decision.NothingToDo : changed;
    }
}
