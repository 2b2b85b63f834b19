using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Verification;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Storage.Tests.Views;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>Once all faults are over: everybody catches up, and then everything is compared with everything.</summary>
internal sealed class Ending(World world, IReadOnlyList<Watcher> watchers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Model Model => world.Model;

    public async Task Check()
    {
        await Eventually("both servers are up", () => world.Servers.Count(server => server.IsReady) == 2);
        await Eventually("servers know the whole log", () => world.Servers.All(server => server.Tail.Head(World.Workspace) == Model.Head));
        await Eventually("watchers reach the end", () => watchers.All(watcher => watcher.Cursor == Model.Head));
        await Eventually("views reach the end", () => world.Views.Position == Model.Head);
        foreach (var server in world.Servers.ToList()) await world.Call(server, CheckServer);
        CheckLog();
        foreach (var watcher in watchers) CheckWatcher(watcher);
        CheckViews();
        new Related(world).Check();
    }

    private async Task Eventually(string what, Func<bool> holds)
    {
        var limit = world.Simulation.Elapsed + Patience;
        while (!holds())
        {
            if (world.Simulation.Elapsed > limit)
            {
                world.Fail("everything comes to an end", $"{what}: not within {Patience}");
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), world.Outside.Time);
        }
    }

    /// <summary>Every grain holds what the log says, its own events and those linked to it; and the log says what its guards keep.</summary>
    private async Task<bool> CheckServer(SimulatedServer server)
    {
        foreach (var (id, history) in Model.Streams.ToList())
        {
            var found = await State(server, id);
            Model.Expect(Model.Text(found) == Model.Text(history.State), "linked events are folded on both ends", () =>
                $"{server.Name} holds {id} as {Model.Text(found)}, the log says {Model.Text(history.State)}");
        }
        if (server.Name != World.NameOf(0)) return true;
        var findings = new Findings();
        await new LogCheck(server.Log, server.Log, server.Codec).Run(World.Workspace, findings, (_, _) => { }, CancellationToken.None);
        Model.Expect(findings.IsClean, "the log proves itself", () => string.Join("; ", findings.Differences));
        return true;
    }

    private static async Task<object?> State(SimulatedServer server, StreamId id) => id.Kind switch
    {
        EntityKind.Lead => (await server.Grains.Lead(World.Workspace, new(id.Value)).Get())?.State,
        EntityKind.Account => await WholeAccount.Of(server.Grains.Account(World.Workspace, new(id.Value))),
        EntityKind.Contact => (await server.Grains.Contact(World.Workspace, new(id.Value)).Get())?.State,
        _ => (await server.Grains.Workspace(World.Workspace).Get()).State,
    };

    private void CheckLog()
    {
        var stored = world.Log.Of(World.Workspace).Events;
        Model.Expect(stored.Count == Model.Head && stored.Zip(Model.Events).All(pair => (pair.First.Seq, pair.First.Stream, pair.First.Version) == (pair.Second.Seq, pair.Second.Stream, pair.Second.Version)),
            "acknowledged is in the log", () => $"{stored.Count} events are stored, {Model.Head} were committed");
    }

    private void CheckWatcher(Watcher watcher)
    {
        var due = Model.Events.Where(e => watcher.Topics.Count == 0 || e.Topics.Any(watcher.Topics.Contains)).Select(e => (e.Seq, EventNames.PublicName(e.Type), e.Version)).ToList();
        var seen = watcher.Seen.Select(change => (change.Seq, change.Type, change.Entity.Version)).ToList();
        Model.Expect(due.SequenceEqual(seen), "watchers' records equal the log", () => $"{watcher.Name} missed {string.Join(", ", due.Except(seen))} and made up {string.Join(", ", seen.Except(due))}");
    }

    private void CheckViews()
    {
        var told = Model.Events.ToLookup(stored => stored.Stream);
        foreach (var (id, history) in Model.Streams)
        {
            var (found, due) = history.State switch
            {
                Lead lead => ((object?)world.Views.Rows.Leads.GetValueOrDefault(lead.Id), (object)Expected.Row(lead, history.Version, history.OwnSeq, [.. told[id]])),
                Account account => (world.Views.Rows.Accounts.GetValueOrDefault(account.Id) is { } row ? Expected.Gist(row) : null, Expected.Gist(account)),
                Contact contact => (world.Views.Rows.Contacts.GetValueOrDefault(contact.Id), Expected.Row(contact, history.Version)),
                _ => (null, null!),
            };
            Model.Expect(Text(found) == Text(due), "views equal the fold", () => $"the row of {id} is {Text(found)}, the fold says {Text(due)}");
            CheckTasks(id, Open(world.Views.Rows.Tasks.GetValueOrDefault(id)), Open(Shown.TasksOf(history.State)));
        }
    }

    private void CheckTasks(StreamId id, string found, string due) =>
        Model.Expect(found == due, "views equal the fold", () => $"the open tasks of {id} are {found} in the views, the fold says {due}");

    private static string Open(TaskList? tasks) => Model.Text(tasks?.Items.Where(task => task.IsOpen).OrderBy(task => task.Id.Value, StringComparer.Ordinal).ToList() ?? []);

    // Tuples show themselves as text only.
    private static string Text(object? row) => row is null or System.Runtime.CompilerServices.ITuple ? $"{row}" : Model.Text(row);
}
