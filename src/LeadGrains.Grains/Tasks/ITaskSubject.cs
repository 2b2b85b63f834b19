using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Tasks;
using Orleans;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Tasks;

/// <summary>What tasks are about: a lead, an account, a contact. Each answers with its tasks.</summary>
public interface ITaskSubject : IGrainWithStringKey
{
    /// <summary>Its tasks, open and ended last; null when it does not exist.</summary>
    /// <param name="seen">A position up to which the reader has seen the log; the answer is no older.</param>
    [ReadOnly]
    Task<Tracked<TaskList>?> Tasks(long seen = 0);

    /// <summary>Its tasks as they were right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<TaskList>?> TasksAsOf(long seq);

    Task<Reply<TaskList>> OpenTask(OpenTask command, Call call);

    Task<Reply<TaskList>> ChangeTask(ChangeTask command, Call call);

    Task<Reply<TaskList>> FinishTask(FinishTask command, Call call);

    Task<Reply<TaskList>> DropTask(DropTask command, Call call);

    /// <summary>What time has brought about there, be it about tasks or not.</summary>
    Task<Reply<TaskList>> Elapse(Elapse command, Call call);
}
