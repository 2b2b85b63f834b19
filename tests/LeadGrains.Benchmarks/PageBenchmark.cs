using System.Collections.Immutable;
using System.Diagnostics;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views;
using LeadGrains.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadGrains.Benchmarks;

/// <summary>A page of 50 leads by stage and owner: out of a million it should cost what it costs out of ten thousand.</summary>
internal static class PageBenchmark
{
    private const int Sellers = 5; // few enough that pages out of 10,000 are full, too
    private const int Pages = 2_000;
    private static readonly LeadStage[] Stages = [LeadStage.Prospect, LeadStage.Lead, LeadStage.Opportunity, LeadStage.Won, LeadStage.Lost];

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "pages", "Pages of a large list",
            $"""
            A page of 50 leads by stage and owner, {Pages:N0} pages from random places, one caller. The yardstick is the same page out of 10,000 leads.
            """,
            "database", "out of", "per second", "p50 ms", "p99 ms", "bytes", "p50 to the yardstick's");
        Console.WriteLine("Pages of a large list");
        using var folder = new TempFolder();
        await Compare(section, "SQLite", leads => Task.FromResult(new StorageOptions { DataDirectory = Directory.CreateDirectory(folder[$"{leads}"]).FullName }));
        if (PostgresServer.Missing is { } missing)
            Console.WriteLine($"  PostgreSQL: skipped. {missing}");
        else
            await Compare(section, "PostgreSQL", async _ => new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await PostgresServer.Instance.NewDatabase() });
        return section;
    }

    private static async Task Compare(Section section, string database, Func<int, Task<StorageOptions>> options)
    {
        await using var small = await Filled(database, 10_000, await options(10_000));
        await using var large = await Filled(database, 1_000_000, await options(1_000_000));
        var figures = await Bench.InTurn(() => Read(small, 10_000), () => Read(large, 1_000_000));
        var ratio = figures[1].P50 / figures[0].P50;
        section.Add(null, null, Cells("10,000", figures[0], ""));
        section.Add("≤ 2×", ratio <= 2, Cells("1,000,000", figures[1], $"{ratio:0.00}×"));

        string[] Cells(string leads, Figures its, string to) =>
            [database, leads, Bench.Text(its.PerSecond), Bench.Text(its.P50), Bench.Text(its.P99), Bench.Text(its.Bytes), to];
    }

    /// <summary>Views filled by the real projector from made-up events.</summary>
    private static async Task<ViewDatabase> Filled(string database, int leads, StorageOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        var views = ViewServices.For(options);
        await views.Open();
        var source = new ViewSource((_, after, limit, _) => ValueTask.FromResult<IReadOnlyList<StoredEvent>>(Events(after, Math.Min(limit, leads - after))), (_, _, _) => Task.CompletedTask);
        await new Projector(views, source, WorkspaceId.Default, TimeProvider.System, NullLogger<Projector>.Instance).CatchUp();
        Console.WriteLine($"  {database,-10} {leads,9:N0} leads projected at {leads / Stopwatch.GetElapsedTime(started).TotalSeconds:N0}/s");
        return views;
    }

    private static async Task<Figures> Read(ViewDatabase views, int leads)
    {
        var lists = new ViewLists(views);
        var random = new Random(7);
        var times = new List<double>(Pages);
        var started = Stopwatch.GetTimestamp();
        var allocated = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < Pages; i++)
        {
            var filter = new LeadFilter(Stage: Stages[random.Next(Stages.Length)], OwnerId: Seller(random.Next(Sellers)));
            var before = Stopwatch.GetTimestamp();
            await lists.ListLeads(WorkspaceId.Default, filter, new Page(50, IdOf(random.Next(leads)).Value));
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }
        return Figures.Of(times, Stopwatch.GetElapsedTime(started).TotalSeconds, GC.GetTotalAllocatedBytes() - allocated);
    }

    private static StoredEvent[] Events(long after, long count)
    {
        var events = new StoredEvent[Math.Max(0, count)];
        for (var i = 0; i < events.Length; i++)
            events[i] = Event(after + 1 + i);
        return events;
    }

    private static StoredEvent Event(long seq)
    {
        var id = IdOf(seq);
        var at = DateTimeOffset.UnixEpoch.AddSeconds(seq);
        var imported = new LeadImported(
            id, null, Personal.OfWorkspace($"Lead {seq}"), new LeadSource("import", null), Seller((int)(seq * 7919 % Sellers)), null,
            new Money(seq % 10_000, "CNY"), "Product", ImmutableSortedDictionary<string, string>.Empty,
            Stages[(int)(seq * 104_729 / Sellers % Stages.Length)], null, null, new Imported("bench", "leads.csv", (int)seq));
        return new StoredEvent(
            seq, at, id, 1, new By(ActorKind.Import, "bench"), EventNames.NameOf(imported), "{}", [], [], [],
            ImmutableSortedDictionary<string, CounterValue>.Empty, Event: imported);
    }

    private static LeadId IdOf(long seq) => new($"lead_{seq:D26}");

    private static UserId Seller(int i) => new($"usr_{i:D26}");
}
