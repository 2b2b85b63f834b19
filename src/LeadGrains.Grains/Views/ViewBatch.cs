using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Grains.Views;

/// <summary>
/// Folds a batch of events into what changes in the views: each row once, whatever happened to it. Pure, in two steps,
/// because which accounts a batch touches is known only when its leads are.
/// </summary>
public sealed class ViewBatch
{
    private readonly IReadOnlyList<StoredEvent> _events;
    private readonly HashSet<StreamId> _born = [];
    private readonly Dictionary<LeadId, LeadRow> _leads = [];
    private readonly Dictionary<ContactId, ContactRow> _contacts = [];
    private readonly Dictionary<StreamId, TaskList> _tasks = [];
    private readonly Dictionary<TaskId, TaskRow> _taskRows = [];
    private readonly SourceChanges _sources = new();
    private readonly Dictionary<NeedId, NeedRow> _needs = [];
    private readonly Dictionary<LeadId, DateTimeOffset> _moved = [];

    /// <param name="events">In order, decoded.</param>
    public ViewBatch(IReadOnlyList<StoredEvent> events)
    {
        _events = events;
        Edges = new(events);
        Facts = new(events);
        foreach (var stored in events)
        {
            if (stored.Version == 1)
                _born.Add(stored.Stream);
            Touch(stored.Stream);
            if (TaskProjection.ChangesOpenOnes(stored.Event) && !_born.Contains(stored.Stream))
                TaskSubjects.Add(stored.Stream);
            if (stored.Event is NeedEvent need and not NeedRecorded)
                NeedIds.Add(need.Id);
            foreach (var link in stored.Links)
                Touch(link);
        }
    }

    /// <summary>Rows to be found before <see cref="FoldLeadsAndContacts"/>.</summary>
    public HashSet<LeadId> LeadIds { get; } = [];

    /// <inheritdoc cref="LeadIds"/>
    public HashSet<ContactId> ContactIds { get; } = [];

    /// <inheritdoc cref="LeadIds"/>
    public HashSet<NeedId> NeedIds { get; } = [];

    /// <summary>What has open tasks to be found before <see cref="FoldLeadsAndContacts"/>.</summary>
    public HashSet<StreamId> TaskSubjects { get; } = [];

    public AccountChanges Accounts { get; } = new();

    public EdgeChanges Edges { get; }

    public FactChanges Facts { get; }

    public List<DealingRow> Dealings { get; } = [];

    public List<ReassignmentRow> Reassignments { get; } = [];

    /// <summary>What is to be added to the teams' sums.</summary>
    public Dictionary<TotalKey, (int Count, decimal Amount)> Totals { get; } = [];

    /// <summary>What is to be added to the counts of sources.</summary>
    public IReadOnlyDictionary<SourceKey, SourceTally> Sources => _sources.Changes;

    public IReadOnlyCollection<LeadRow> Leads => _leads.Values;

    public IReadOnlyCollection<ContactRow> Contacts => _contacts.Values;

    public IReadOnlyCollection<TaskRow> Tasks => _taskRows.Values;

    public IReadOnlyCollection<NeedRow> Needs => _needs.Values;

    public DeadlineBatch Deadlines { get; } = new();

    public void FoldLeadsAndContacts(ViewRows before)
    {
        foreach (var stored in _events)
            Fold(stored, before);
        Facts.Finish();
        foreach (var (id, after) in _leads)
            Place(before.Leads.GetValueOrDefault(id), after);
    }

    public void FoldAccounts(ViewRows before)
    {
        foreach (var stored in _events)
            if (stored.Stream.Kind == EntityKind.Account)
                Accounts.Fold(stored, before);
        foreach (var (id, after) in _leads)
        {
            var old = before.Leads.GetValueOrDefault(id);
            if (after.AccountId is { } account && MovesAccount(old, after))
                Accounts.Move(account, standing => AccountProjection.WithLead(account, standing, old, after, MovedAt(after)), before);
        }
        Accounts.Finish();
        MoveDeadlines(before);
    }

    private void MoveDeadlines(ViewRows before)
    {
        foreach (var (id, row) in _taskRows)
            Deadlines.Move(row.Subject, id.Value, Deadline(before.Tasks.GetValueOrDefault(row.Subject)?.Find(id)), Deadline(row.Task));
        foreach (var (id, row) in _needs)
            Deadlines.Move(row.AccountId, id.Value, before.Needs.GetValueOrDefault(id) is { } old ? Domain.Clockwork.Deadlines.Of(old.Need) : [], Domain.Clockwork.Deadlines.Of(row.Need));
        foreach (var row in Accounts.Rows)
            Deadlines.Move(row.Id, row.Id.Value, before.Accounts.GetValueOrDefault(row.Id)?.Standing.Deadline(row.Id), row.Standing.Deadline(row.Id));
        foreach (var (id, standing) in Accounts.Standings)
            Deadlines.Move(id, id.Value, before.Standings.GetValueOrDefault(id)?.Deadline(id), standing.Deadline(id));

        static Deadline? Deadline(TaskItem? task) => task is null ? null : Domain.Clockwork.Deadlines.Of(task);
    }

    private DateTimeOffset? MovedAt(LeadRow lead) => _moved.TryGetValue(lead.Id, out var at) ? at : null;

    /// <summary>What begins in this batch has no row before it.</summary>
    private void Touch(StreamId stream)
    {
        if (_born.Contains(stream))
            return;
        switch (stream.Kind)
        {
            case EntityKind.Lead: LeadIds.Add(new(stream.Value)); break;
            case EntityKind.Contact: ContactIds.Add(new(stream.Value)); break;
        }
    }

    private void Fold(StoredEvent stored, ViewRows before)
    {
        var happened = stored.Event ?? throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) has not been decoded.");
        switch (stored.Stream.Kind)
        {
            case EntityKind.Lead:
                var lead = new LeadId(stored.Stream.Value);
                var old = Find(_leads, before.Leads, lead);
                var now = _leads[lead] = LeadProjection.Project(happened, stored, old);
                if (old is null || old.Stage != now.Stage || old.AccountId != now.AccountId)
                    _moved[lead] = stored.At;
                if (happened is LeadEvent moved && ReassignmentProjection.Project(moved, stored) is { } row)
                    Reassignments.Add(row);
                break;
            case EntityKind.Contact:
                var contact = new ContactId(stored.Stream.Value);
                _contacts[contact] = ContactProjection.Project(happened, stored, Find(_contacts, before.Contacts, contact));
                break;
            case EntityKind.Account:
                Accounts.Touch(new(stored.Stream.Value), happened, _born.Contains(stored.Stream));
                Facts.Fold(stored);
                if (happened is NeedEvent need)
                    _needs[need.Id] = NeedProjection.Project(need, stored, Find(_needs, before.Needs, need.Id));
                break;
        }
        Edges.Fold(stored);
        Dealings.AddRange(RelationRows.Dealings(stored));
        FoldTasks(stored, before);
        FoldLinked(stored, before);
    }

    private void FoldTasks(StoredEvent stored, ViewRows before)
    {
        foreach (var subject in TaskProjection.SubjectsOf(stored))
        {
            var lead = subject.Kind == EntityKind.Lead ? Find(_leads, before.Leads, new LeadId(subject.Value)) : null;
            var open = Find(_tasks, before.Tasks, subject) ?? TaskList.Empty;
            var after = TaskProjection.Project(stored, open, lead);
            if (ReferenceEquals(after, open))
                continue;
            _tasks[subject] = after;
            foreach (var task in after.Items.Except(open.Items))
                _taskRows[task.Id] = new(subject, task);
        }
    }

    private void FoldLinked(StoredEvent stored, ViewRows before)
    {
        foreach (var link in stored.Links)
        {
            if (link.Kind == EntityKind.Contact)
                FoldLinked(stored, new ContactId(link.Value), _contacts, before.Contacts, ContactProjection.ProjectLinked);
            else if (link.Kind == EntityKind.Lead)
                FoldLinked(stored, new LeadId(link.Value), _leads, before.Leads, LeadProjection.ProjectLinked);
        }
    }

    private static void FoldLinked<TId, TRow>(StoredEvent stored, TId id, Dictionary<TId, TRow> now, Dictionary<TId, TRow> before, Func<StoredEvent, TRow, TRow> project)
        where TId : notnull where TRow : class
    {
        if (Find(now, before, id) is not { } old)
            return;
        var row = project(stored, old);
        if (!ReferenceEquals(row, old))
            now[id] = row;
    }

    private void Place(LeadRow? before, LeadRow after)
    {
        if (MovesAccount(before, after) && !_born.Contains(after.AccountId!.Value))
            Accounts.StandingIds.Add(after.AccountId.Value);
        _sources.Move(before, after);
        if (before is not null && TotalKey.Of(before) == TotalKey.Of(after) && before.Amount == after.Amount)
            return;
        if (before is not null)
            Add(TotalKey.Of(before), -1, -(before.Amount?.Value ?? 0));
        Add(TotalKey.Of(after), 1, after.Amount?.Value ?? 0);
    }

    private void Add(TotalKey key, int count, decimal amount)
    {
        var (counted, sum) = Totals.GetValueOrDefault(key);
        Totals[key] = (counted + count, sum + amount);
    }

    private bool MovesAccount(LeadRow? before, LeadRow after) =>
        after.AccountId is not null && (before is null || before.AccountId != after.AccountId || before.Stage != after.Stage || _moved.ContainsKey(after.Id));

    private static TRow? Find<TId, TRow>(Dictionary<TId, TRow> now, Dictionary<TId, TRow> before, TId id) where TId : notnull where TRow : class =>
        now.GetValueOrDefault(id) ?? before.GetValueOrDefault(id);
}
