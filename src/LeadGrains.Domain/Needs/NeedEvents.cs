using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <summary>What happens to one need, in the stream of the account whose it is.</summary>
public abstract record NeedEvent : AccountEvent
{
    public abstract NeedId Id { get; init; }
}

/// <summary>Linked to whoever voiced it, and to the lead it belongs to.</summary>
public sealed record NeedRecorded(NeedId Id, NeedLevel Level, Personal Statement, Voice? Voiced, LeadId? LeadId, DateOnly? ExpiresOn) : NeedEvent;

/// <summary>The customer said so, or said so again: it is explicit. Linked to whoever did.</summary>
public sealed record NeedVoiced(NeedId Id, Personal Statement, Voice Voiced) : NeedEvent;

public sealed record NeedMet(NeedId Id, Personal Reason) : NeedEvent;

/// <summary>It was none, or is none any more.</summary>
public sealed record NeedDropped(NeedId Id, Personal Reason) : NeedEvent;

/// <summary>By itself: nobody met it in time, so it is latent again.</summary>
/// <param name="Since">When that was, which is before this was recorded.</param>
public sealed record NeedFellBack(NeedId Id, DateTimeOffset Since) : NeedEvent;

/// <summary>By itself: its last day is over, or nothing was heard of it for too long.</summary>
/// <param name="Since">As for <see cref="NeedFellBack"/>.</param>
public sealed record NeedExpired(NeedId Id, DateTimeOffset Since) : NeedEvent;
