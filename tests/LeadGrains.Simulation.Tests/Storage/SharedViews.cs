using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>View rows in memory, shared by all servers, with the position they are at.</summary>
internal sealed class SharedViews
{
    public long Position { get; private set; }

    public ViewRows Rows { get; } = new();

    public List<ReassignmentRow> Reassignments { get; } = [];

    /// <summary>Relations by what makes a row one.</summary>
    public Dictionary<(EdgePair, EdgeKind, long, long), EdgeRow> Edges { get; } = [];

    public List<DealingRow> Dealings { get; } = [];

    /// <summary>Rows and position in one transaction.</summary>
    /// <returns>False when somebody else moved the views on: nothing was written.</returns>
    public bool Apply(long position, IReadOnlyList<StoredEvent> events)
    {
        if (position != Position) return false;
        var batch = new ViewBatch(events);
        batch.Edges.Found(Edges.Values.Where(row => row.KnownUntil is null && batch.Edges.Pairs.Contains(row.Pair)).ToList());
        batch.FoldLeadsAndContacts(Rows);
        batch.FoldAccounts(Rows);
        foreach (var row in batch.Leads) Rows.Leads[row.Id] = row;
        foreach (var row in batch.Contacts) Rows.Contacts[row.Id] = row;
        foreach (var row in batch.Accounts.Rows) Rows.Accounts[row.Id] = row;
        foreach (var (id, version) in batch.Accounts.Versions) Rows.Accounts[id] = Rows.Accounts[id] with { Version = version };
        foreach (var row in batch.Needs) Rows.Needs[row.Need.Id] = row;
        foreach (var row in batch.Tasks) Rows.Tasks[row.Subject] = With(Rows.Tasks.GetValueOrDefault(row.Subject) ?? TaskList.Empty, row.Task);
        foreach (var row in batch.Edges.Rows) Edges[(row.Pair, row.Kind, row.Origin, row.KnownFrom)] = row;
        Dealings.AddRange(batch.Dealings);
        Reassignments.AddRange(batch.Reassignments);
        Position = events[^1].Seq;
        return true;
    }

    private static TaskList With(TaskList tasks, TaskItem task) =>
        new(tasks.Find(task.Id) is { } old ? tasks.Items.Replace(old, task) : tasks.Items.Add(task));
}
