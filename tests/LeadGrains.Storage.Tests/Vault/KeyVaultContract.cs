using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Vault;
using LeadGrains.Storage.Vault.Postgres;
using LeadGrains.Storage.Vault.Sqlite;

namespace LeadGrains.Storage.Tests.Vault;

public abstract class KeyVaultContract : IAsyncLifetime
{
    protected static readonly WorkspaceId Here = new("here");

    protected KeyVault Vault { get; private set; } = null!;

    public async Task InitializeAsync() => Vault = await Open();

    public virtual async Task DisposeAsync() => await Vault.DisposeAsync();

    protected abstract Task<KeyVault> Open();

    protected static VaultKey Key(string id, string subject, byte fill = 7) => new(id, subject, [.. Enumerable.Repeat(fill, 32)]);

    [ContractFact]
    public async Task Keys_are_found_until_destroyed()
    {
        await Vault.Add(Here, [Key("k1", "con_1"), Key("k2", "con_1", 8), Key("k3", "con_2", 9)]);
        await Vault.Add(Here, [Key("k1", "con_1", 99)]);
        var found = await Vault.Find(Here, ["k1", "k3", "k9"]);
        Assert.Equivalent(new[] { Key("k1", "con_1"), Key("k3", "con_2", 9) }, found, strict: true);
        Assert.Equal("k2", (await Vault.Newest(Here, "con_1"))?.Id);
        Assert.Equal(["con_1", "con_2"], (await Vault.Subjects(Here)).Order());
        Assert.Equal(2, await Vault.Destroy(Here, "con_1"));
        Assert.Null(await Vault.Newest(Here, "con_1"));
        Assert.Equal(["con_2"], await Vault.Subjects(Here));
        Assert.Equal("k3", Assert.Single(await Vault.Find(Here, ["k1", "k2", "k3"])).Id);
        Assert.Equal(0, await Vault.Destroy(Here, "con_1"));
    }

    [ContractFact]
    public async Task Destructions_are_counted_and_nothing_else_is()
    {
        await Vault.Add(Here, [Key("k1", "con_1"), Key("k2", "con_1", 8), Key("k3", "con_2", 9)]);
        var before = await Vault.Destructions();
        Assert.Equal(0, await Vault.Destroy(Here, "con_9"));
        Assert.Equal(before, await Vault.Destructions());
        await Vault.Destroy(Here, "con_1");
        var after = await Vault.Destructions();
        Assert.True(after > before);
        await Vault.Destroy(Here, "con_1");
        await Vault.Add(Here, [Key("k4", "con_1")]);
        Assert.Equal(after, await Vault.Destructions());
        await Vault.Destroy(Here, "con_1");
        Assert.True(await Vault.Destructions() > after);
    }

    [ContractFact]
    public async Task Whoever_reads_keeps_the_keys_though_others_make_room_for_theirs()
    {
        await Vault.Add(Here, [Key("k1", "con_1")]);
        var ring = Ring();
        var mine = await ring.Fetch(Here, ["k1"]);
        await ring.Fetch(Here, Enumerable.Range(0, KeyRing.MaxKeys + 1).Select(i => $"gone{i}"));
        await ring.Fetch(Here, ["one more"]);
        Assert.Null(ring.Held.Find(Here, "k1"));
        Assert.Equal("con_1", mine.Find(Here, "k1")?.Subject);
        Assert.Equal("con_1", (await ring.Fetch(Here, ["k1"])).Find(Here, "k1")?.Subject);
        Assert.Equal(0, ring.Epoch);
    }

    [ContractFact]
    public async Task What_is_destroyed_here_is_forgotten_at_once()
    {
        await Vault.Add(Here, [Key("k1", "con_1"), Key("k2", "con_2")]);
        var ring = Ring();
        Assert.Equal("k1", (await ring.KeyFor(Here, "con_1")).Id);
        Assert.NotNull((await ring.Fetch(Here, ["k1", "k2"])).Find(Here, "k1"));
        Assert.Equal(0, await Vault.Destroy(Here, "con_9"));
        Assert.Equal(0, ring.Epoch);
        await Vault.Destroy(Here, "con_1");
        Assert.Equal(1, ring.Epoch);
        Assert.Null(ring.Held.FindFor(Here, "con_1"));
        var keys = await ring.Fetch(Here, ["k1", "k2"]);
        Assert.Null(keys.Find(Here, "k1"));
        Assert.NotNull(keys.Find(Here, "k2"));
        Assert.NotEqual("k1", (await ring.KeyFor(Here, "con_1")).Id);
    }

    [ContractFact]
    public async Task Keys_that_are_read_while_one_is_destroyed_are_read_again()
    {
        for (var round = 0; round < 50; round++)
        {
            var (gone, stays) = ($"gone{round}", $"stays{round}");
            await Vault.Add(Here, [Key(gone, gone), Key(stays, stays)]);
            var ring = Ring();
            var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await ring.Fetch(Here, [gone, stays]))));
            await Vault.Destroy(Here, gone);
            foreach (var keys in await reading)
            {
                Assert.NotNull(keys.Find(Here, stays));
                if (keys.Epoch == ring.Epoch) Assert.Null(keys.Find(Here, gone));
            }
            Assert.Null((await ring.Fetch(Here, [gone])).Find(Here, gone));
        }
    }

    private KeyRing Ring() => new(Vault, new Ids(TimeProvider.System, new Random(1)));

    [ContractFact]
    public async Task Concurrent_additions_all_arrive()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Vault.Add(Here, [Key($"k{i}", $"con_{i}"), Key($"l{i}", $"con_{i}")])));
        Assert.Equal(400, (await Vault.Find(Here, [.. Enumerable.Range(0, 200).SelectMany(i => new[] { $"k{i}", $"l{i}" })])).Count);
    }

    [ContractFact]
    public async Task Workspaces_have_keys_of_their_own()
    {
        var there = new WorkspaceId("there");
        await Vault.Add(Here, [Key("k", "con_1", 1)]);
        await Vault.Add(there, [Key("k", "con_1", 2)]);
        Assert.Equal(1, await Vault.Destroy(Here, "con_1"));
        Assert.Equal(2, Assert.Single(await Vault.Find(there, ["k"])).Secret[0]);
    }
}

public sealed class SqliteKeyVaultTests : KeyVaultContract
{
    private readonly TempFolder folder = new();
    private DataDirectory? directory;

    [Fact]
    public async Task A_destroyed_key_is_nowhere_on_the_disk()
    {
        var secret = Enumerable.Range(0, 32).Select(i => (byte)(i * 7 + 3)).ToArray();
        await Vault.Add(Here, [.. Enumerable.Range(0, 50).Select(i => Key($"a{i}", "con_2"))]);
        await Vault.Add(Here, [new VaultKey("k1", "con_1", secret)]);
        await Vault.Add(Here, [.. Enumerable.Range(0, 50).Select(i => Key($"b{i}", "con_2"))]);
        Assert.True(OnDisk(secret));
        Assert.Equal(1, await Vault.Destroy(Here, "con_1"));
        Assert.False(OnDisk(secret));
        Assert.Equal(100, await Vault.Destroy(Here, "con_2"));
        Assert.False(OnDisk([.. Enumerable.Repeat((byte)7, 32)]));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        directory?.Dispose();
        folder.Dispose();
    }

    protected override Task<KeyVault> Open()
    {
        directory = DataDirectory.Open(new StorageOptions { DataDirectory = folder.Path });
        return Task.FromResult(new KeyVault(new SqliteVault(directory.Database(Stores.Vault))));
    }

    private bool OnDisk(byte[] bytes) => Directory.GetFiles(folder.Path, "vault.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().IndexOf(bytes) >= 0;
    });
}

[NeedsPostgres]
public sealed class PostgresKeyVaultTests : KeyVaultContract
{
    private string connectionString = "";
    private PostgresDatabase? database;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        await PostgresServer.Instance.Drop(connectionString);
    }

    protected override async Task<KeyVault> Open()
    {
        connectionString = await PostgresServer.Instance.NewDatabase();
        database = new PostgresDatabase(new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connectionString });
        return new KeyVault(new PostgresVault(database.Source(Stores.Vault)));
    }
}
