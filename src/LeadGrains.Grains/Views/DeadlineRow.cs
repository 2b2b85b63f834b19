using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;

namespace LeadGrains.Grains.Views;

/// <summary>A deadline, with the stream that is to be told when it comes.</summary>
public sealed record DeadlineRow(StreamId Stream, Deadline Deadline);
