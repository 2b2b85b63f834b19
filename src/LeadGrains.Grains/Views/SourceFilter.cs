using LeadGrains.Domain;

namespace LeadGrains.Grains.Views;

/// <summary>Of which leads to tell how their sources work. All that are given must hold.</summary>
/// <param name="Teams">Those of one of these teams, as they are now.</param>
/// <param name="Owner">Theirs now, or theirs when they closed.</param>
/// <param name="From">Begun on that day or later, in UTC.</param>
/// <param name="To">Begun on that day at the latest.</param>
public sealed record SourceFilter(IReadOnlyCollection<TeamId>? Teams = null, UserId? Owner = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>How one channel worked.</summary>
public sealed record SourceFigures(string Channel, SourceTally Tally);
