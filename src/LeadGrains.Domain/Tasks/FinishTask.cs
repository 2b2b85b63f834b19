namespace LeadGrains.Domain.Tasks;

/// <summary>It is done.</summary>
public sealed record FinishTask(TaskId Id) : TaskCommand
{
    private protected override Decision Decide(TaskGround on) => on.Tasks.Find(Id)?.State switch
    {
        null => TaskRefusals.TaskIsUnknown,
        TaskState.Open => new TaskDone(Id),
        TaskState.Done => Decision.NothingToDo,
        _ => TaskRefusals.TaskHasEnded,
    };
}
