using System.Globalization;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Relationships;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Storage.Tests.Views;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>Relations as rows tell of them are those of the states, and an index that followed the log is one made of the rows.</summary>
internal sealed class Related(World world)
{
    private const int Batch = 7;

    private Model Model => world.Model;

    public void Check()
    {
        var states = Model.Streams.Select(stream => stream.History.State).ToList();
        var due = ExpectedEdges.Of([.. states.OfType<Account>()], [.. states.OfType<Lead>()], [.. states.OfType<Contact>()], states.OfType<Workspace>().FirstOrDefault());
        var rows = world.Views.Edges.Values.Where(row => row.KnownUntil is null).ToList();
        Compare("relations' rows equal the fold", rows.Where(row => row.IsShown).Select(ExpectedEdges.Text), due.Where(edge => edge.Split(' ')[1] != "Lead"));

        var rules = World.Playbook.Content.Ties;
        var made = new RelationIndexBuilder(rules, Workload.Desk.Earlier);
        foreach (var row in world.Views.Edges.Values)
            foreach (var change in RelationRows.Changes(row)) made.Add(change);
        foreach (var lead in states.OfType<Lead>().Where(lead => lead.AccountId is not null)) made.Add(RelationChange.Open(lead.Id.Value, lead.AccountId!.Value.Value, RelationKind.Lead));
        foreach (var row in world.Views.Dealings) made.Add(RelationRows.Change(row));
        var followed = RelationIndex.Empty(rules, Workload.Desk.Earlier);
        foreach (var events in Model.Events.Chunk(Batch)) followed.Apply(RelationFold.Changes(events, followed.Current), events[^1].Seq);
        Compare("an index that followed equals a fresh one", Told(followed.Current), Told(made.Build(Model.Head).Current));
    }

    private void Compare(string law, IEnumerable<string> found, IEnumerable<string> due)
    {
        var (has, should) = (found.Order(StringComparer.Ordinal).ToList(), due.Order(StringComparer.Ordinal).ToList());
        Model.Expect(has.SequenceEqual(should), law, () => $"missing {string.Join("; ", should.Except(has))}, made up {string.Join("; ", has.Except(should))}");
    }

    private static IEnumerable<string> Told(RelationGraph graph) => Enumerable.Range(0, graph.NodeCount).SelectMany(
        node => graph.RelatedTo(node, Workload.Desk.Earlier.AddDays(1)),
        (node, it) => string.Create(CultureInfo.InvariantCulture, $"{graph.IdOf(node)} {it.Out.Bits:x} {it.In.Bits:x} {graph.IdOf(it.Node)} {it.There:F4}"));
}
