namespace LeadGrains.Grains;

/// <summary>An opaque, versioned envelope of a state. Losing it costs time only.</summary>
/// <param name="Format">Shape of the state inside; another one than the program's is ignored.</param>
/// <param name="Seq">Position of the last event folded into it.</param>
/// <param name="OwnSeq">Position of the last event of its own stream.</param>
/// <param name="State">The log's JSON, personal data sealed.</param>
/// <param name="KeyIds">Vault keys the sealed data needs.</param>
public sealed record Snapshot(string Format, long Version, long Seq, long OwnSeq, string State, IReadOnlyList<string> KeyIds)
{
    /// <summary>Needed by grain storage for a record that does not exist yet.</summary>
    public Snapshot() : this("", 0, 0, 0, "", [])
    {
    }
}
