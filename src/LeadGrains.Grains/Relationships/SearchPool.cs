using System.Collections.Concurrent;

namespace LeadGrains.Grains.Relationships;

/// <summary>Room that searches work in, used again and again: one for each that runs at once.</summary>
internal sealed class SearchPool
{
    private readonly ConcurrentBag<Reach> reaches = [];
    private readonly ConcurrentBag<PathSearch> searches = [];

    public Reach TakeReach() => reaches.TryTake(out var reach) ? reach : new Reach(this);

    public void Return(Reach reach) => reaches.Add(reach);

    public PathSearch TakeSearch() => searches.TryTake(out var search) ? search : new PathSearch();

    public void Return(PathSearch search) => searches.Add(search);
}
