using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>A log in memory, written event by event, folded as the grains fold it: what views are held against.</summary>
internal sealed class Script
{
    public static readonly WorkspaceId Workspace = WorkspaceId.Default;
    private static readonly ImmutableSortedDictionary<string, CounterValue> NoCounters = ImmutableSortedDictionary<string, CounterValue>.Empty;

    private readonly Lock _lock = new();
    private readonly Dictionary<StreamId, long> _versions = [];
    private ImmutableList<StoredEvent> _events = [];
    private TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public Dictionary<LeadId, Lead> Leads { get; } = [];

    public Dictionary<AccountId, Account> Accounts { get; } = [];

    public Dictionary<ContactId, Contact> Contacts { get; } = [];

    public ImmutableList<StoredEvent> Events => Volatile.Read(ref _events);

    public long Head => Events.Count;

    /// <summary>When the next event happens, or a second later.</summary>
    public DateTimeOffset Now { get { lock (_lock) return _now; } }

    public void Pass(TimeSpan time)
    {
        lock (_lock)
            _now += time;
    }

    /// <summary>All that tasks can be about.</summary>
    public IEnumerable<StreamId> Subjects() =>
        [.. Leads.Keys.Select(id => (StreamId)id), .. Accounts.Keys.Select(id => (StreamId)id), .. Contacts.Keys.Select(id => (StreamId)id)];

    public TaskList TasksOf(StreamId subject) => subject.Kind switch
    {
        EntityKind.Lead => Leads[new(subject.Value)].Tasks,
        EntityKind.Account => Accounts[new(subject.Value)].Tasks,
        _ => Contacts[new(subject.Value)].Tasks,
    };

    public long VersionOf(StreamId stream) => _versions.GetValueOrDefault(stream);

    /// <param name="batch">At most so many events at once.</param>
    public ViewSource Source(int batch = int.MaxValue) => new(
        (_, after, limit, _) => ValueTask.FromResult<IReadOnlyList<StoredEvent>>(Events.GetRange((int)after, (int)Math.Min(Math.Min(limit, batch), Head - after))),
        WaitBeyond);

    public StoredEvent Add(StreamId stream, DomainEvent happened, ImmutableSortedDictionary<string, CounterValue>? counters = null)
    {
        lock (_lock)
        {
            _now += TimeSpan.FromSeconds(1);
            var version = _versions[stream] = _versions.GetValueOrDefault(stream) + 1;
            var meta = new EventMeta(Head + 1, version, _now, Teller(happened, Head + 1), stream);
            var links = Fold(stream, happened, meta);
            var stored = new StoredEvent(meta.Seq, _now, stream, version, meta.By, happened.GetType().Name, "{}", [], [], links, counters ?? NoCounters, Event: happened);
            Volatile.Write(ref _events, _events.Add(stored));
            Interlocked.Exchange(ref _written, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            return stored;
        }
    }

    /// <summary>The same log after somebody's key was destroyed.</summary>
    public void Erase(Func<DomainEvent, DomainEvent> erase) =>
        Volatile.Write(ref _events, [.. Events.Select(stored => stored with { Event = erase(stored.Event!) })]);

    /// <summary>Of what imports may tell, they tell a third.</summary>
    private static By Teller(DomainEvent happened, long seq) =>
        seq % 3 == 0 && happened is AccountRelated or ContactEmployed or ContactGivenRole or ContactKnows or ContactKnowsUser or ContactInfluences
            or LeadCreated or LeadImported or LeadAccountSet or LeadClaimed
            ? new(ActorKind.Import, "op_1") : new(ActorKind.User, "usr_1");

    private async Task WaitBeyond(WorkspaceId workspace, long seq, CancellationToken cancellation)
    {
        while (true)
        {
            var written = Volatile.Read(ref _written).Task;
            if (Head > seq)
                return;
            await written.WaitAsync(cancellation);
        }
    }

    private ImmutableArray<StreamId> Fold(StreamId stream, DomainEvent happened, EventMeta meta)
    {
        var links = stream.Kind switch
        {
            EntityKind.Lead => Fold(Leads, new LeadId(stream.Value), happened, meta),
            EntityKind.Account => Fold(Accounts, new AccountId(stream.Value), happened, meta),
            _ => Fold(Contacts, new ContactId(stream.Value), happened, meta),
        };
        foreach (var link in links)
        {
            if (link.Kind == EntityKind.Account && Accounts.TryGetValue(new(link.Value), out var account))
                Accounts[account.Id] = Account.Evolve(account, happened, meta)!;
            if (link.Kind == EntityKind.Lead && Leads.TryGetValue(new(link.Value), out var lead))
                Leads[lead.Id] = Lead.Evolve(lead, happened, meta)!;
            if (link.Kind == EntityKind.Contact && Contacts.TryGetValue(new(link.Value), out var contact))
                Contacts[contact.Id] = Contact.Evolve(contact, happened, meta)!;
        }
        return links;
    }

    private static ImmutableArray<StreamId> Fold<TId, TState>(Dictionary<TId, TState> states, TId id, DomainEvent happened, EventMeta meta)
        where TId : notnull where TState : class, IAggregate<TState>
    {
        var before = states.GetValueOrDefault(id);
        var after = states[id] = TState.Evolve(before, happened, meta)!;
        return TState.Links(before, happened, after);
    }
}
