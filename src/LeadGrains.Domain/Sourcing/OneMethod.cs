using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What became of the leads of one channel.</summary>
/// <param name="Leads">All that came by it.</param>
public sealed record ChannelRecord(string Channel, long Leads, long Won, long Lost)
{
    public long Closed => Won + Lost;
}

/// <summary>Never one method: whoever finds nearly all leads in one way is told so, and what works for others.</summary>
public static class OneMethod
{
    private const int MostRecommended = 3;

    /// <summary>Of a normal distribution: 95 in 100 lie within so many deviations.</summary>
    private const double Deviations = 1.96;

    /// <summary>The channel by which more leads came than the playbook bears, and their share, above 0 up to 1; null: there is none, or too few leads to say.</summary>
    /// <param name="own">Of one seller; without what programs brought.</param>
    public static (ChannelRecord Channel, double Share)? In(IReadOnlyCollection<ChannelRecord> own, Limits limits)
    {
        var all = own.Sum(channel => channel.Leads);
        if (all < limits.LeastEvidence)
            return null;
        var most = own.MaxBy(channel => channel.Leads)!;
        return most.Leads * 100 > all * limits.OneSourcePercent ? (most, most.Leads / (double)all) : null;
    }

    /// <summary>What works best for others, the best first: by the share won that is certain, so that luck with a few counts for little.</summary>
    /// <param name="others">Of similar sellers; without what programs brought.</param>
    /// <param name="but">The one that is used already.</param>
    public static IReadOnlyList<ChannelRecord> Recommended(IEnumerable<ChannelRecord> others, string but, Limits limits) =>
    [
        .. others.Where(channel => channel.Channel != but && channel.Won > 0 && channel.Closed >= limits.LeastEvidence)
            .OrderByDescending(CertainlyWon).ThenBy(channel => channel.Channel, StringComparer.Ordinal).Take(MostRecommended),
    ];

    /// <summary>The lower end of Wilson's interval.</summary>
    private static double CertainlyWon(ChannelRecord channel)
    {
        var (n, share) = ((double)channel.Closed, channel.Won / (double)channel.Closed);
        const double z = Deviations * Deviations;
        return (share + z / (2 * n) - Deviations * Math.Sqrt((share * (1 - share) + z / (4 * n)) / n)) / (1 + z / n);
    }
}
