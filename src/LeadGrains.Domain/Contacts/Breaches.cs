using System.Collections.Immutable;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Domain.Contacts;

/// <summary>What we owed somebody for their referrals, and did not do: each loosens the tie to them.</summary>
/// <param name="Count">How often that was.</param>
/// <param name="Latest">In the order in which it happened; older ones are history.</param>
public sealed record Breaches(int Count, ImmutableArray<Breach> Latest)
{
    private const int Most = 50;

    public static readonly Breaches None = new(0, []);

    public Breaches With(Breach breach) => new(Count + 1, [.. Latest.TakeLast(Most - 1), breach]);
}

/// <param name="OwnerId">Who was to do it; null: nobody was.</param>
/// <param name="At">When that was found.</param>
public sealed record Breach(LeadId LeadId, ReferralDuty Duty, UserId? OwnerId, DateTimeOffset At);
