namespace LeadGrains.Embedded;

/// <summary>Several at a time, on the caller's scheduler: unlike Parallel.ForEachAsync, which always goes to the thread pool.</summary>
internal static class Bounded
{
    /// <summary>Acts on every item, at most so many at once. The first failure is thrown when all loops have ended; the others go on until then.</summary>
    public static async Task ForEach<T>(IEnumerable<T> items, int atOnce, Func<T, Task> act)
    {
        using var rest = items.GetEnumerator();
        var gate = new Lock();
        var loops = new List<Task>(atOnce);
        for (var more = true; more && loops.Count < atOnce;)
        {
            more = TryTake(out var item);
            if (more) loops.Add(Loop(item));
        }

        foreach (var loop in loops) await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        foreach (var loop in loops) await loop;

        async Task Loop(T? item)
        {
            do await act(item!);
            while (TryTake(out item));
        }

        bool TryTake(out T? item)
        {
            lock (gate)
            {
                var found = rest.MoveNext();
                item = found ? rest.Current : default;
                return found;
            }
        }
    }
}
