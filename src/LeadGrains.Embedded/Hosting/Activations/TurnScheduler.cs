namespace LeadGrains.Embedded;

/// <summary>
/// Runs tasks and turns one at a time, in order. It is its own work item and keeps the first turn in a field, because most
/// activations have nothing to do and hardly ever more than one thing.
/// </summary>
internal abstract class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    private static readonly Action<object?> RunTurn = static turn => ((ITurn)turn!).Run();

    private object? _next;
    private Queue<object>? _more;
    private int _thread;
    private bool _dispatched;

    public sealed override int MaximumConcurrencyLevel => 1;

    /// <summary>Guards this object's own fields, and those of its heirs.</summary>
    protected object Gate => this;

    protected abstract ITurnDispatcher Dispatcher { get; }

    public void Execute()
    {
        _thread = Environment.CurrentManagedThreadId;
        for (var left = Dispatcher.TurnsAtOnce; left > 0; left--)
        {
            switch (Take())
            {
                case null: return;
                case Task task: TryExecuteTask(task); break;
                // Only inside a task is this scheduler the current one. The task is made here, not by the caller, whose
                // execution context it would carry along.
                case var turn: new Task(RunTurn, turn).RunSynchronously(this); break;
            }
        }

        _thread = 0;
        Dispatcher.DispatchAgain(this);
    }

    protected void Enqueue(object turn)
    {
        lock (Gate)
        {
            if (_next is null) _next = turn;
            else (_more ??= new()).Enqueue(turn);
            if (_dispatched) return;
            _dispatched = true;
        }

        Dispatcher.Dispatch(this);
    }

    protected sealed override void QueueTask(Task task) => Enqueue(task);

    protected sealed override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _thread == Environment.CurrentManagedThreadId && TryExecuteTask(task);

    protected sealed override IEnumerable<Task> GetScheduledTasks()
    {
        lock (Gate) return [.. (_more ?? []).Append(_next).OfType<Task>()];
    }

    private object? Take()
    {
        lock (Gate)
        {
            var turn = _next;
            if (turn is not null)
            {
                _next = _more is { Count: > 0 } ? _more.Dequeue() : null;
                return turn;
            }

            (_dispatched, _thread, _more) = (false, 0, null);
            return null;
        }
    }
}
