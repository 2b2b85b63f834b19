using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;

namespace LeadGrains.Server.Reads;

/// <summary>One contact between us and the customer's people.</summary>
/// <param name="Participants">Contacts who took part.</param>
/// <param name="Minutes">Time spent.</param>
/// <param name="At">When it took place.</param>
public sealed record InteractionBody(
    InteractionKind Kind,
    Direction Direction,
    DateTimeOffset At,
    [MaxLength(100)] IReadOnlyList<ContactId>? Participants = null,
    [Range(0, 1440)] int? Minutes = null,
    [StringLength(4000)] string? Notes = null)
{
    public LogInteraction Command() => new(Kind, Direction, [.. Participants ?? []], Minutes, Notes, At);
}
