namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>The lock of a head row: first come, first served. One whose connection breaks loses it, or its place.</summary>
internal sealed class HeadLock
{
    private readonly Lock _gate = new();
    private readonly List<(object Owner, TaskCompletionSource Turn)> _waiting = [];
    private object? _owner;

    public async Task Enter(object owner)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_owner is null)
            {
                _owner = owner;
                return;
            }
            _waiting.Add((owner, turn));
        }
        await turn.Task;
    }

    public bool IsHeldBy(object owner)
    {
        lock (_gate) return _owner == owner;
    }

    public void Leave(object owner)
    {
        lock (_gate)
        {
            _waiting.RemoveAll(waiting => waiting.Owner == owner);
            if (_owner != owner) return;
            _owner = null;
            if (_waiting.Count == 0) return;
            (_owner, var turn) = _waiting[0];
            _waiting.RemoveAt(0);
            turn.SetResult();
        }
    }
}
