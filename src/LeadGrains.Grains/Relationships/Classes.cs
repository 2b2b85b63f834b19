namespace LeadGrains.Grains.Relationships;

/// <summary>
/// Who was in one class of a school. Who was in one together knows the other, unless so many are recorded in it that it says
/// nothing: then it is a year of a large school rather than a class.
/// </summary>
internal sealed class Classes
{
    /// <summary>In a class of more nobody is taken to know anybody.</summary>
    public const int Most = 60;

    private readonly Dictionary<int, HashSet<int>> members = [];
    private readonly Dictionary<int, List<int>> attended = [];

    /// <summary>Somebody was in a class.</summary>
    /// <returns>Two each who may know each other otherwise than before: to be asked by <see cref="Share"/>.</returns>
    public IReadOnlyList<(int One, int Other)> Enter(int who, int where)
    {
        if (!members.TryGetValue(where, out var all)) members[where] = all = [];
        if (!all.Add(who)) return [];
        if (!attended.TryGetValue(who, out var mine)) attended[who] = mine = new(1);
        mine.Add(where);
        return all.Count == Most + 1 ? Pairs(all) : all.Count > Most ? [] : With(who, all);
    }

    /// <summary>They never were.</summary>
    /// <inheritdoc cref="Enter" path="/returns"/>
    public IReadOnlyList<(int One, int Other)> Leave(int who, int where)
    {
        if (!members.TryGetValue(where, out var all) || !all.Remove(who)) return [];
        attended[who].Remove(where);
        return all.Count == Most ? [.. Pairs(all), .. With(who, all)] : all.Count > Most ? [] : With(who, all);
    }

    /// <summary>Nobody knows of them any more.</summary>
    /// <returns>As <see cref="Enter"/>, without themselves.</returns>
    public IReadOnlyList<(int One, int Other)> Forget(int who) =>
        attended.Remove(who, out var mine) ? [.. mine.SelectMany(where => members[where].Remove(who) && members[where].Count == Most ? Pairs(members[where]) : [])] : [];

    /// <summary>Whether they were in a class together that isn't too large.</summary>
    public bool Share(int one, int other) =>
        attended.TryGetValue(one, out var mine) && mine.Any(where => members[where] is { Count: <= Most } all && all.Contains(other));

    /// <summary>All who know each other so.</summary>
    public IEnumerable<(int One, int Other)> All() => members.Values.Where(all => all.Count <= Most).SelectMany(Pairs);

    private static List<(int, int)> With(int who, IEnumerable<int> all) => [.. all.Where(other => other != who).Select(other => (who, other))];

    private static List<(int, int)> Pairs(IEnumerable<int> all)
    {
        var order = all.ToArray();
        var pairs = new List<(int, int)>(order.Length * (order.Length - 1) / 2);
        for (var i = 0; i < order.Length; i++)
            for (var j = 0; j < i; j++) pairs.Add((order[i], order[j]));
        return pairs;
    }
}
