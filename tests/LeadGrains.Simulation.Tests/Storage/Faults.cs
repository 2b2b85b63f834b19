using System.Data.Common;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>What can go wrong between a server and its store, or between it and its clients.</summary>
internal enum Fault
{
    BeginFails,
    CommitFails,
    CommitAnswerLost,
    CommitRefused,
    SettlingFails,
    CommitSlow,
    ReadFails,
    ReadSlow,
    SnapshotFails,
    VaultFails,
    ViewsFail,
    RequestLost,
    ReplyLost,
    WakeUpLost,
    CrashBeforeCommit,
    CrashAfterCommit,
    Crash,
    Stop,
}

/// <summary>Faults that wait for their occasion at one server: each hits once.</summary>
internal sealed class Faults(Action<Fault> hits)
{
    private readonly Dictionary<Fault, int> _armed = [];

    public void Arm(Fault fault, int times) => _armed[fault] = _armed.GetValueOrDefault(fault) + times;

    public void Clear() => _armed.Clear();

    /// <summary>Whether that fault hits now.</summary>
    public bool Hits(Fault fault)
    {
        if (_armed.GetValueOrDefault(fault) is var left and > 0)
        {
            _armed[fault] = left - 1;
            hits(fault);
            return true;
        }
        return false;
    }

    /// <exception cref="StoreFailure">The fault hits.</exception>
    public void ThrowIf(Fault fault)
    {
        if (Hits(fault)) throw new StoreFailure(fault);
    }
}

internal sealed class StoreFailure(Fault fault) : DbException(fault.ToString())
{
    public Fault Fault => fault;
}
