namespace LeadGrains.Domain.Tasks;

/// <summary>It need not be done, for a reason.</summary>
public sealed record DropTask(TaskId Id, string? Reason) : TaskCommand
{
    private protected override Decision Decide(TaskGround on)
    {
        if (on.Tasks.Find(Id) is not { } task)
            return TaskRefusals.TaskIsUnknown;
        if (task.State == TaskState.Dropped)
            return Decision.NothingToDo;
        if (!task.IsOpen)
            return TaskRefusals.TaskHasEnded;
        return Evidence.Missing(on.Kind, ("/reason", Reason)) is { } refusal ? refusal : new TaskDropped(Id, on.Seal(Reason!));
    }
}
