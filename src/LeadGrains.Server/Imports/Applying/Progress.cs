using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LeadGrains.Grains;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>How far an import is, and what became of what. Thread-safe.</summary>
/// <param name="report">Takes what was refused though the files were right.</param>
/// <param name="rows">Hears of how many rows more are dealt with.</param>
internal sealed class Progress(Action<ImportError> report, Action<int> rows)
{
    private static readonly Counter<long> Applied = Telemetry.Meter.CreateCounter<long>("leadgrains.import.rows", description: "Rows of imports dealt with");

    private readonly ConcurrentDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Counts> Counts => tallies.ToDictionary(
        pair => pair.Key, pair => new Counts(pair.Value.Created, pair.Value.Existing, pair.Value.Failed), StringComparer.Ordinal);

    public void Row() => Rows(1);

    public void Rows(int count)
    {
        Applied.Add(count);
        rows(count);
    }

    public void Created(string kind) => Interlocked.Increment(ref Of(kind).Created);

    public void Existing(string kind, int count = 1)
    {
        if (count > 0)
            Interlocked.Add(ref Of(kind).Existing, count);
    }

    /// <summary>Whoever else created it meanwhile, it is there now.</summary>
    public void Note<T>(string kind, Reply<T> reply, string file, int line) where T : class
    {
        if (reply.Refusal is null && reply.Events > 0)
            Created(kind);
        else if (reply.Refusal is null || reply.Refusal.Code.EndsWith("_taken", StringComparison.Ordinal))
            Existing(kind);
        else
        {
            Interlocked.Increment(ref Of(kind).Failed);
            report(new ImportError(file, line, null, $"{reply.Refusal.Code}: {reply.Refusal.Detail}"));
        }
    }

    private Tally Of(string kind) => tallies.GetOrAdd(kind, _ => new Tally());

    private sealed class Tally
    {
        public int Created;
        public int Existing;
        public int Failed;
    }
}
