namespace LeadGrains.Grains.Verification;

/// <summary>What a check counted, and where things differ from what they must be.</summary>
public sealed class Findings
{
    /// <summary>Of each kind of difference at most this many are told one by one; all are counted.</summary>
    public const int MaxTold = 100;

    private readonly List<string> _differences = [];

    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Differences => _differences;

    public long DifferenceCount { get; private set; }

    public bool IsClean => DifferenceCount == 0;

    public void Count(string what, long by = 1) => Counts[what] = Counts.GetValueOrDefault(what) + by;

    public void Differs(string difference)
    {
        DifferenceCount++;
        if (_differences.Count < MaxTold)
            _differences.Add(difference);
    }

    public void Expect(bool holds, Func<string> otherwise)
    {
        if (!holds)
            Differs(otherwise());
    }
}
