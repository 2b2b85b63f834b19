using System.Collections.Immutable;

namespace LeadGrains.Domain;

/// <summary>One contact between us and the customer's people.</summary>
/// <param name="Participants">Contacts who took part (the contact it is logged on included).</param>
/// <param name="Minutes">Time spent, 0 to 1,440.</param>
/// <param name="At">When it took place.</param>
public sealed record Interaction(
    InteractionKind Kind,
    Direction Direction,
    ImmutableArray<ContactId> Participants,
    int? Minutes,
    Personal? Notes,
    DateTimeOffset At);

public enum InteractionKind { Call, Visit, Meeting, Email, Message, Exhibition, Event, Other }

public enum Direction { Inbound, Outbound }
