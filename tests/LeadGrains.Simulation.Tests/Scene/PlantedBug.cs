namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>Mistakes that somebody could make, to see whether they would be caught.</summary>
internal enum PlantedBug
{
    None,
    NoExpectedVersion,
    PositionBeforeLock,
    AcknowledgedBeforeCommit,
    CursorAdvancedTooEarly,
    CapacityCheckedOutsideTheAppend,
}
