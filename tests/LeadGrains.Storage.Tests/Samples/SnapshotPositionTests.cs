using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Storage.Tests.Samples;

/// <summary>A state that was put away and taken out again, wherever in a stream that was, goes on to the same as one that never was.</summary>
public sealed class SnapshotPositionTests : IAsyncLifetime
{
    private const int Streams = 20;
    private const int Length = 25;

    private readonly TempFolder folder = new();
    private readonly ServiceProvider store;
    private readonly EventCodec codec;

    public SnapshotPositionTests()
    {
        store = new ServiceCollection().AddLogging().AddLeadGrainsStorage(new StorageOptions { DataDirectory = folder.Path })
            .AddSingleton(_ => new Ids(TimeProvider.System, new Random(1))).AddSingleton<KeyRing>().AddSingleton<EventCodec>().BuildServiceProvider();
        codec = store.GetRequiredService<EventCodec>();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Accounts() => Anywhere<Account>(Domain.Tests.Fixture.Samples.Account, Cast.Acme);

    [Fact]
    public void Contacts() => Anywhere<Contact>(Domain.Tests.Fixture.Samples.Contact, Cast.Wang);

    [Fact]
    public void Leads() => Anywhere<Lead>(Domain.Tests.Fixture.Samples.Lead, Cast.TheLead);

    [Fact]
    public void Workspaces() => Anywhere<Workspace>(Cast.User(Cast.Ann, Role.Seller, Cast.North), StreamId.Workspace);

    /// <summary>Random streams of whatever the aggregate takes, saved at every position.</summary>
    private void Anywhere<T>(DomainEvent creation, StreamId stream) where T : class, IAggregate<T>
    {
        var samples = Domain.Tests.Fixture.Samples.Own.Where(sample => Takes<T>(creation, stream, sample)).ToArray();
        Assert.True(samples.Length > 3);
        for (var seed = 0; seed < Streams; seed++)
        {
            var random = new Random(seed);
            (StreamId Stream, DomainEvent Happened)[] history = [(stream, creation), .. Enumerable.Range(0, Length).Select(_ => samples[random.Next(samples.Length)])];
            var whole = Text(Fold<T>(null, history, 0));
            for (var at = 1; at < history.Length; at++)
                Assert.Equal(whole, Text(Fold(Restored(Fold<T>(null, history[..at], 0)!), history[at..], at)));
        }
    }

    private T Restored<T>(T state) where T : class =>
        codec.Decode<T>(WorkspaceId.Default, codec.Encode(WorkspaceId.Default, state).AsTask().GetAwaiter().GetResult()).AsTask().GetAwaiter().GetResult()!;

    private static T? Fold<T>(T? state, (StreamId Stream, DomainEvent Happened)[] history, int before) where T : class, IAggregate<T>
    {
        for (var i = 0; i < history.Length; i++) state = T.Evolve(state, history[i].Happened, Story<T>.Meta(history[i].Stream, before + i + 1));
        return state;
    }

    private static bool Takes<T>(DomainEvent creation, StreamId stream, (StreamId Stream, DomainEvent Happened) sample) where T : class, IAggregate<T>
    {
        try
        {
            return Fold<T>(null, [(stream, creation), sample], 0) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Text<T>(T? state) => JsonSerializer.Serialize(state, LogJson.Wire);
}
