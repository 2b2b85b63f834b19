using System.Collections.Immutable;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Grains.Views;

/// <summary>What is counted of leads that share a <see cref="SourceKey"/>; to be added up. The stages come first, in their order.</summary>
public enum SourceCount { Prospect, Lead, Opportunity, Won, Lost, Disqualified, Nurturing, Effective, Reached, Assisted, AssistedWon }

/// <summary>Counts and what was won. Also a difference of two such, with counts below zero.</summary>
public sealed class SourceTally
{
    private static readonly int Kinds = Enum.GetValues<SourceCount>().Length;

    private readonly long[] _counts = new long[Kinds];

    public ReadOnlySpan<long> Counts => _counts;

    public SourceWins Wins { get; private set; } = SourceWins.None;

    /// <summary>Nothing is counted, and nothing was won.</summary>
    public bool IsEmpty => Wins.IsEmpty && !_counts.AsSpan().ContainsAnyExcept(0);

    /// <summary>Of a difference: it can be added count by count, and what it is added to does not become empty.</summary>
    public bool IsPlain => Wins.IsEmpty && Leads >= 0 && this[SourceCount.Assisted] >= 0;

    /// <summary>That came by the channel, whatever their stage.</summary>
    public long Leads
    {
        get
        {
            var sum = 0L;
            foreach (var count in _counts.AsSpan(0, (int)SourceCount.Effective))
                sum += count;
            return sum;
        }
    }

    public long Closed => this[SourceCount.Won] + this[SourceCount.Lost];

    /// <summary>0 to 1, of those won or lost; null: none is.</summary>
    public double? WinRate => Closed == 0 ? null : this[SourceCount.Won] / (double)Closed;

    public long this[SourceCount kind] => _counts[(int)kind];

    public static SourceTally Of(ReadOnlySpan<long> counts, SourceWins wins)
    {
        var tally = new SourceTally { Wins = wins };
        counts.CopyTo(tally._counts);
        return tally;
    }

    /// <summary>A lead that came by the channel.</summary>
    /// <param name="sign">1, or -1 to take it out again.</param>
    public void AddLead(LeadRow lead, int sign)
    {
        _counts[(int)lead.Stage] += sign;
        if (lead.Qualification.Effective)
            _counts[(int)SourceCount.Effective] += sign;
        if (lead.OpportunityOn is not null)
            _counts[(int)SourceCount.Reached] += sign;
        if (lead.Stage == LeadStage.Won)
            Wins = Wins.With(lead, sign);
    }

    /// <summary>A lead that the channel helped along.</summary>
    public void AddAssist(LeadRow lead, int sign)
    {
        _counts[(int)SourceCount.Assisted] += sign;
        if (lead.Stage == LeadStage.Won)
            _counts[(int)SourceCount.AssistedWon] += sign;
    }

    public void Add(SourceTally other, int sign = 1)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += sign * other._counts[i];
        Wins = Wins.Plus(other.Wins, sign);
    }
}

/// <summary>What won leads brought, and how long they took. Sums of nothing are left out, so that the same leads give the same text.</summary>
/// <param name="Amounts">By currency, as text.</param>
/// <param name="Days">How many were won after so many days.</param>
public sealed record SourceWins(ImmutableSortedDictionary<string, string> Amounts, ImmutableSortedDictionary<int, int> Days)
{
    public static readonly SourceWins None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedDictionary<int, int>.Empty);

    public bool IsEmpty => Amounts.IsEmpty && Days.IsEmpty;

    /// <summary>Half of those of which it is known were won within so many days; null: of none.</summary>
    public double? MedianDays
    {
        get
        {
            var known = Days.Values.Sum(count => (long)count);
            return known == 0 ? null : (At((known - 1) / 2) + At(known / 2)) / 2d;
        }
    }

    public static SourceWins Sum(IEnumerable<SourceWins> wins)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var days = new Dictionary<int, int>();
        foreach (var some in wins)
        {
            foreach (var (currency, amount) in some.Amounts)
                amounts[currency] = amounts.GetValueOrDefault(currency) + decimal.Parse(amount);
            foreach (var (after, count) in some.Days)
                days[after] = days.GetValueOrDefault(after) + count;
        }
        return new(amounts.ToImmutableSortedDictionary(sum => sum.Key, sum => Text(sum.Value), StringComparer.Ordinal), days.ToImmutableSortedDictionary());
    }

    internal SourceWins With(LeadRow won, int sign)
    {
        var wins = won.Amount is { } amount ? this with { Amounts = Sum(Amounts, amount.Currency, sign * amount.Value) } : this;
        return won.DaysToWin is { } days ? wins with { Days = Sum(wins.Days, days, sign) } : wins;
    }

    internal SourceWins Plus(SourceWins other, int sign) => other.IsEmpty ? this : new(
        other.Amounts.Aggregate(Amounts, (sums, more) => Sum(sums, more.Key, sign * decimal.Parse(more.Value))),
        other.Days.Aggregate(Days, (sums, more) => Sum(sums, more.Key, sign * more.Value)));

    private static ImmutableSortedDictionary<string, string> Sum(ImmutableSortedDictionary<string, string> sums, string currency, decimal more)
    {
        var sum = decimal.Parse(sums.GetValueOrDefault(currency, "0")) + more;
        return sum == 0 ? sums.Remove(currency) : sums.SetItem(currency, Text(sum));
    }

    private static ImmutableSortedDictionary<int, int> Sum(ImmutableSortedDictionary<int, int> sums, int days, int more)
    {
        var sum = sums.GetValueOrDefault(days) + more;
        return sum == 0 ? sums.Remove(days) : sums.SetItem(days, sum);
    }

    private static string Text(decimal amount) => amount.ToString("0.00##");

    private int At(long place)
    {
        foreach (var (days, count) in Days)
            if ((place -= count) < 0)
                return days;
        throw new InvalidOperationException("there are not so many");
    }
}
