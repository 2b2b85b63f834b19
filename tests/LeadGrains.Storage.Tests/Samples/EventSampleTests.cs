using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadGrains.Domain;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Storage.Tests.Samples;

/// <summary>
/// One stored sample of each event and version, sealed as the log keeps it, that must be readable for ever.
/// A new event adds its sample on the first run with LEADGRAINS_APPROVE=1; one that is there is never changed.
/// </summary>
public sealed class EventSampleTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_approved_sample_still_reads_as_it_did()
    {
        using var folder = new TempFolder();
        await using var store = await Store(folder.Path);
        var codec = store.GetRequiredService<EventCodec>();
        if (Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1")
            await Approve(codec);

        var samples = Approved().ToDictionary(sample => sample.Type);
        Assert.Equal(EventNames.All.Order(StringComparer.Ordinal), samples.Keys.Order(StringComparer.Ordinal));
        foreach (var sample in samples.Values)
            Assert.Equal(sample.Shown.ToJsonString(), (await Shown(codec, sample)).ToJsonString());
    }

    private static async Task<JsonNode> Shown(EventCodec codec, Sample sample)
    {
        var stored = new StoredEvent(
            1, DateTimeOffset.UnixEpoch, new StreamId("lead_1"), 1, new By(ActorKind.System, "x"), sample.Type, sample.Data.ToJsonString(), [.. sample.Keys], [], [],
            System.Collections.Immutable.ImmutableSortedDictionary<string, CounterValue>.Empty);
        var happened = (await codec.Decode(WorkspaceId.Default, [stored]))[0].Event!;
        return JsonSerializer.SerializeToNode(happened, happened.GetType(), LogJson.Public)!;
    }

    private static async Task Approve(EventCodec codec)
    {
        var samples = Approved().ToList();
        foreach (var (_, happened) in Fixture.Own.Where(own => samples.TrueForAll(sample => sample.Type != EventNames.NameOf(own.Happened))))
        {
            var (text, keys) = await codec.Encode(WorkspaceId.Default, happened);
            samples.Add(new Sample(EventNames.NameOf(happened), [.. keys], JsonNode.Parse(text)!, JsonSerializer.SerializeToNode(happened, happened.GetType(), LogJson.Public)!));
        }
        var json = JsonSerializer.Serialize(samples.OrderBy(sample => sample.Type, StringComparer.Ordinal), Readable) + "\n";
        await File.WriteAllTextAsync(Repository.File("tests/LeadGrains.Storage.Tests/Samples/events.approved.json"), json);
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Samples"));
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "events.approved.json"), json);
    }

    private static Sample[] Approved() =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Samples", "events.approved.json"))
            ? JsonSerializer.Deserialize<Sample[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "events.approved.json")))!
            : [];

    /// <summary>A vault with the keys that the samples were sealed with.</summary>
    private static async Task<ServiceProvider> Store(string folder)
    {
        var store = new ServiceCollection().AddLogging().AddLeadGrainsStorage(new StorageOptions { DataDirectory = folder })
            .AddSingleton(_ => new Ids(TimeProvider.System, new Random(1))).AddSingleton<KeyRing>().AddSingleton<EventCodec>().BuildServiceProvider();
        var keys = Fixture.Subjects.Select((subject, i) => new VaultKey($"key_{subject}", subject, [.. Enumerable.Range(i, 32).Select(b => (byte)b)])).ToArray();
        await store.GetRequiredService<IKeyVault>().Add(WorkspaceId.Default, keys);
        return store;
    }

    private sealed record Sample(string Type, string[] Keys, JsonNode Data, JsonNode Shown);

    private static class Fixture
    {
        /// <summary>Whoever the samples tell of. To be added to at the end only: the place makes the key.</summary>
        public static readonly string[] Subjects = [Personal.WorkspaceSubject, Cast.Wang.Value, Cast.Li.Value, Cast.Ann.Value];

        public static IEnumerable<(StreamId Stream, DomainEvent Happened)> Own => Domain.Tests.Fixture.Samples.Own;
    }
}
