namespace LeadGrains.Domain.Intelligence;

/// <summary>What a fact is worth, at a time.</summary>
public enum FactStatus
{
    /// <summary>One source says so, however many repeat it.</summary>
    SingleSource,

    /// <summary>Independent sources agree.</summary>
    Corroborated,

    /// <summary>Another one that stands speaks against it, or what it rests on no longer stands.</summary>
    Disputed,

    /// <summary>Past its date.</summary>
    Stale,

    /// <summary>Another one stands in its place: by its collector's word, or by a ruling.</summary>
    Superseded,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
