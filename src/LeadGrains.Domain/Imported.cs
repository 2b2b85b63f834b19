namespace LeadGrains.Domain;

/// <summary>Where an imported thing was found: the past as found, never pretending to evidence.</summary>
/// <param name="Preset">The mapping's name, e.g. <c>crm-pipeline</c>.</param>
/// <param name="Row">1-based line of the file, the header being line 1.</param>
public sealed record Imported(string Preset, string File, int Row);
