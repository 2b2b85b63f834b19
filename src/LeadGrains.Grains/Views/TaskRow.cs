using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Grains.Views;

/// <summary>A task as lists show it. Texts are in the clear here, null when erased.</summary>
/// <param name="Subject">The lead, account or contact that it is about.</param>
public sealed record TaskRow(StreamId Subject, TaskItem Task);
