using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Vault;
using LeadGrains.Storage.Vault.Sqlite;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public sealed class LogTailTests
{
    private const int Long = 5_000_000;

    [Fact]
    public async Task What_it_remembers_is_bounded_by_the_length_of_events_too()
    {
        var home = new SqliteLogHome();
        using var folder = new TempFolder();
        using var files = DataDirectory.Open(new StorageOptions { DataDirectory = folder["vault"] });
        await using var vault = new KeyVault(new SqliteVault(files.Database(Stores.Vault)));
        var log = home.Open();
        var tail = new LogTail(() => log, new EventCodec(new KeyRing(vault, new Ids(home.Time, new Random(1)))));

        for (var seq = 1; seq <= 4; seq++) await tail.Committed(Here, [OfLength(Long, seq, home.Time.GetUtcNow())]);
        Assert.Null(tail.Recent(Here, 0, 10));
        Assert.Equal([2L, 3, 4], tail.Recent(Here, 1, 10)!.Select(happened => happened.Seq));

        await tail.Committed(Here, [OfLength(4 * Long, 5, home.Time.GetUtcNow())]);
        Assert.Equal([5L], tail.Recent(Here, 4, 10)!.Select(happened => happened.Seq));
        for (var seq = 6; seq <= 40_000; seq++) await tail.Committed(Here, [OfLength(10, seq, home.Time.GetUtcNow())]);
        Assert.Null(tail.Recent(Here, 5, 100_000));
        Assert.Equal(Enumerable.Range(30_001, 10_000).Select(seq => (long)seq), tail.Recent(Here, 30_000, 10_000)!.Select(happened => happened.Seq));
        await home.Remove();
    }

    private static StoredEvent OfLength(int length, long seq, DateTimeOffset at) =>
        new(seq, at, new StreamId("lead_1"), seq, new By(ActorKind.System, "test"), "test.v1", new string('x', length), [], [], [], System.Collections.Immutable.ImmutableSortedDictionary<string, CounterValue>.Empty);
}
