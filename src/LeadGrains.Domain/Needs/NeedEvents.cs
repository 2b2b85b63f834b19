using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <summary>Linked to whoever voiced it, and to the lead it belongs to.</summary>
public sealed record NeedRecorded(NeedId Id, NeedLevel Level, Personal Statement, Voice? Voiced, LeadId? LeadId, DateOnly? ExpiresOn) : AccountEvent;

/// <summary>The customer said so, or said so again: it is explicit. Linked to whoever did.</summary>
public sealed record NeedVoiced(NeedId Id, Personal Statement, Voice Voiced) : AccountEvent;

public sealed record NeedMet(NeedId Id, Personal Reason) : AccountEvent;

/// <summary>It was none, or is none any more.</summary>
public sealed record NeedDropped(NeedId Id, Personal Reason) : AccountEvent;
