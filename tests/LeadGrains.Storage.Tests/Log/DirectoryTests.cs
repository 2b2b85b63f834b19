using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Vault;
using LeadGrains.Storage.Vault.Sqlite;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

public sealed class DirectoryTests
{
    private const int Users = 60_000;

    [Fact]
    public async Task Whoever_was_told_of_a_user_finds_him_however_many_look_at_the_same_moment()
    {
        var home = new SqliteLogHome();
        using var folder = new TempFolder();
        using var files = DataDirectory.Open(new StorageOptions { DataDirectory = folder["vault"] });
        await using var vault = new KeyVault(new SqliteVault(files.Database(Stores.Vault)));
        var log = home.Open();
        var codec = new EventCodec(new KeyRing(vault, new Ids(home.Time, new Random(1))));
        var tail = new LogTail(() => log, codec);
        var directory = new Grains.Workspaces.Directory(log, codec, tail);
        await directory.Load(Here, CancellationToken.None);

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Missed(directory, tail))).ToArray();
        for (var seq = 1; seq <= Users; seq++) await tail.Committed(Here, [Created(seq, home.Time.GetUtcNow())]);

        Assert.All(await Task.WhenAll(readers), missed => Assert.Null(missed));
        await home.Remove();
    }

    /// <summary>A position that was told, and a directory read after that without it.</summary>
    private static (long Told, long Found)? Missed(Grains.Workspaces.Directory directory, LogTail tail)
    {
        for (var told = 0L; told < Users;)
        {
            told = tail.Head(Here);
            if (directory.People(Here).Users.Count is var found && found < told) return (told, found);
        }
        return null;
    }

    private static StoredEvent Created(long seq, DateTimeOffset at)
    {
        var id = new UserId($"usr_{seq}");
        return new(
            seq, at, StreamId.Workspace, seq, Ann, "user.created.v1", "{}", [], [], [], ImmutableSortedDictionary<string, CounterValue>.Empty,
            Event: new UserCreated(id, Personal.Of(id, "Ann"), Role.Seller, null, null));
    }
}
