using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Tests.Relationships;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Relations_as_they_were_known_at_a_position_equal_the_log_replayed_up_to_it()
    {
        new Story(script, seed: 31).Tell(1_500);
        await Project(batch: 41);
        foreach (var known in new[] { 12, 100, 371, 800, 1_203, script.Head })
        {
            var then = new Script();
            foreach (var stored in script.Events.Take((int)known)) then.Add(stored.Stream, stored.Event!);
            var expected = ExpectedEdges.Of([.. then.Accounts.Values], [.. then.Leads.Values], [.. then.Contacts.Values]).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(expected, await Edges(then, new(known, Valid: null)));
            if (known > 700) Assert.True(expected.Select(edge => edge.Split(' ')[1]).Distinct().Count() > 10);
        }
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task What_was_learnt_late_holds_in_the_world_from_when_it_was_true()
    {
        var story = new Story(script, seed: 32);
        var (works, other, who) = (story.NewAccount("Works"), story.NewAccount("Other"), story.NewContact("Wang"));
        script.Add(who, new ContactEmployed(works, null, new DateOnly(2020, 5, 1)));
        var employed = script.Head;
        script.Add(who, new ContactLeft(works, new DateOnly(2024, 6, 30), other, null));
        script.Add(who, new ContactEmployed(other, null, new DateOnly(2024, 7, 1)));
        await Project();

        Assert.Empty(await Edges(script, new(script.Head, Day(2020, 4, 30))));
        Assert.Equal([$"{who} Employment {works}"], await Held(new(script.Head, Day(2024, 6, 30))));
        Assert.Equal([$"{who} Employment {other}"], await Held(new(script.Head, Day(2024, 7, 1))));
        Assert.Equal([$"{who} Employment {works}"], await Held(new(employed, Day(2025, 1, 1))));

        var graph = (await OfRows()).Build(script.Head).Current;
        Assert.Equal((1, true), graph.RowsAt(graph.Find(who.Value), new(script.Head, null), 1) is var found ? (found.Rows.Count, found.Cut) : default);

        async Task<string[]> Held(EdgeTime when) =>
            [.. Rows((await OfRows()).Build(script.Head).Current, [who], when).Select(edge => $"{edge.From} {edge.Kind} {edge.To}")];

        static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
    }

    [ContractFact]
    public async Task What_relations_lead_to_has_its_name_and_stage()
    {
        new Story(script, seed: 33).Tell(600);
        await Project();
        var (faces, asOf) = await lists.Faces(Script.Workspace, [.. script.Subjects(), new StreamId("con_nobody")]);
        Assert.Equal(script.Head, asOf);
        var expected = script.Accounts.Values.Select(it => (it.Id.Value, it.Profile.Name, it.Stage.ToString()))
            .Concat(script.Contacts.Values.Select(it => (it.Id.Value, it.Name.Text!, it.Stage.ToString()))).Concat(script.Leads.Values.Select(it => (it.Id.Value, it.Title.Text!, it.Stage.ToString())));
        Assert.Equal(expected.Order(), faces.Select(face => (face.Key, face.Value.Name!, face.Value.Stage!)).Order());
    }

    /// <summary>All that can be asked for, each relation once: of an index of rows, and of one that followed the log.</summary>
    private async Task<string[]> Edges(Script then, EdgeTime when)
    {
        var followed = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch);
        Follow(followed, batch: 31);
        var texts = Texts(followed.Current);
        Assert.Equal(texts, Texts((await OfRows()).Build(script.Head).Current));
        return texts;

        string[] Texts(RelationGraph graph) => [.. Rows(graph, then.Subjects(), when).Where(row => row.IsShown).Distinct().Select(ExpectedEdges.Text).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<EdgeRow> Rows(RelationGraph graph, IEnumerable<StreamId> ids, EdgeTime when) =>
        ids.Select(id => graph.Find(id.Value)).Where(node => node >= 0).SelectMany(node => graph.RowsAt(node, when, 10_000).Rows);
}
