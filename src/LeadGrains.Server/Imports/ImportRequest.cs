namespace LeadGrains.Server.Imports;

/// <summary>What is asked of an import; its files lie beside it.</summary>
/// <param name="Preset">A preset's name, unless a mapping is given.</param>
/// <param name="Mapping">A mapping as JSON.</param>
/// <param name="DryRun">Only tell what would happen.</param>
/// <param name="Partial">Import the good rows although others are bad.</param>
public sealed record ImportRequest(string? Preset, string? Mapping, bool DryRun, bool Partial)
{
    /// <summary>When neither a preset nor a mapping is named: our own columns.</summary>
    public const string DefaultPreset = "leadgrains";
}
