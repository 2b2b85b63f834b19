using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Needs;

/// <summary>What an account needs, as far as anybody has found out.</summary>
/// <param name="Statement">In their own words where somebody voiced it, else in ours.</param>
/// <param name="Voiced">By whom and when the customer last said so; null: nobody did, we see it.</param>
/// <param name="HeardAt">When it was last heard of.</param>
/// <param name="ExpiresOn">Its last day; null: as long as the playbook says after it was last heard of.</param>
/// <param name="Seq">Position at which it was recorded.</param>
/// <param name="End">Null while it is there.</param>
/// <param name="FellBackAt">When it turned latent by itself, as was told since; null: it did not, or was not told yet.</param>
/// <param name="ExpiredAt">When it expired, likewise.</param>
public sealed record Need(
    NeedId Id,
    NeedLevel Level,
    Personal Statement,
    Voice? Voiced,
    LeadId? LeadId,
    DateTimeOffset HeardAt,
    DateOnly? ExpiresOn,
    By RecordedBy,
    long Seq,
    NeedEnd? End,
    DateTimeOffset? FellBackAt = null,
    DateTimeOffset? ExpiredAt = null)
{
    /// <summary>
    /// What it is at a time. A need that nobody meets for too long turns latent again by itself: they have stopped saying so. One that nobody
    /// heard of for longer still has expired. What has been told of it stands, should the playbook's days or the clock be others since.
    /// </summary>
    public NeedStanding At(DateTimeOffset now, Limits limits)
    {
        if (End is { } end) return new(end.Kind == NeedEnding.Met ? NeedState.Met : NeedState.Dropped, end.At);
        var expiry = ExpiresOn is { } last && last < DateOnly.MaxValue ? new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : HeardAt.AddDays(limits.NeedExpiryDays);
        if (ExpiredAt is { } expired) return new(NeedState.Expired, expired);
        if (expiry <= now) return new(NeedState.Expired, expiry);
        if (Voiced is null) return new(NeedState.Latent, HeardAt);
        if (FellBackAt is { } fell) return new(NeedState.Latent, fell, FellBack: true);
        var silent = Voiced.At.AddDays(limits.ExplicitNeedDays);
        return silent <= now ? new(NeedState.Latent, silent, FellBack: true) : new(NeedState.Explicit, Voiced.At);
    }
}

/// <param name="Since">When it came to that.</param>
/// <param name="FellBack">It was explicit, and stayed unmet past its time.</param>
public sealed record NeedStanding(NeedState State, DateTimeOffset Since, bool FellBack = false)
{
    public bool IsOpen => State is NeedState.Latent or NeedState.Explicit;
}

public sealed record Voice(ContactId ContactId, DateTimeOffset At);

/// <param name="Reason">How it was met, or why it is none.</param>
public sealed record NeedEnd(NeedEnding Kind, Personal Reason, By By, DateTimeOffset At);

public enum NeedLevel { Safety, Profit, Service, Emotional, Growth }

public enum NeedEnding { Met, Dropped }

public enum NeedState
{
    /// <summary>隐性: we see it, they don't say so, or no longer.</summary>
    Latent,

    /// <summary>显性: they say so.</summary>
    Explicit,

    Met,

    Dropped,

    Expired,
}
