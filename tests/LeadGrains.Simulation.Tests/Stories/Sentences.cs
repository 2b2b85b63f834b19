using LeadGrains.Simulation.Tests.Storage;

namespace LeadGrains.Simulation.Tests.Stories;

/// <summary>Faults as a person reads them.</summary>
internal static class Sentences
{
    public static string Of(Fault fault) => fault switch
    {
        Fault.BeginFails => "a transaction can't begin",
        Fault.CommitFails => "a commit fails, nothing is written",
        Fault.CommitAnswerLost => "a commit takes effect, but its answer is lost",
        Fault.CommitRefused => "the database refuses a commit",
        Fault.SettlingFails => "what became of a commit can't be looked up",
        Fault.CommitSlow => "a commit is slow",
        Fault.ReadFails => "a read fails",
        Fault.ReadSlow => "a read is slow",
        Fault.SnapshotFails => "a snapshot can't be saved",
        Fault.VaultFails => "the key vault fails",
        Fault.ViewsFail => "the views can't be written",
        Fault.RequestLost => "a request is lost on its way",
        Fault.ReplyLost => "a reply is lost on its way",
        Fault.WakeUpLost => "word of another server's commit is lost",
        Fault.CrashBeforeCommit => "crashes right before a commit",
        Fault.CrashAfterCommit => "crashes right after a commit",
        Fault.Crash => "crashes",
        _ => "is stopped in good order",
    };
}
