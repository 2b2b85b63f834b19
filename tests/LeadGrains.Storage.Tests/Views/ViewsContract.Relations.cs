using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Tests.Relationships;
using LeadGrains.Storage.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task An_index_of_rows_and_what_the_log_tells_after_them_is_the_one_of_the_whole_log()
    {
        var story = new Story(script, seed: 41);
        story.Tell(900);
        Owe();
        await Project(batch: 37);
        Assert.Equal(Told(OfLog(script.Head)), Told((await OfRows()).Build(script.Head)));

        var (rows, position) = (await OfRows(), script.Head);
        story.Tell(600);
        Owe();
        foreach (var stored in script.Events.Skip((int)position))
            foreach (var change in Changes(stored)) rows.Add(change);
        Assert.Equal(Told(OfLog(script.Head)), Told(rows.Build(script.Head)));

        var followed = (await OfRows()).Build(position);
        Follow(followed, batch: 23);
        Assert.Equal(Told(OfLog(script.Head)), Told(followed));
        Assert.True(Told(followed).Length > 300);
    }

    [ContractFact]
    public async Task An_index_has_the_rows_that_the_views_have()
    {
        var story = new Story(script, seed: 43);
        story.Tell(700);
        await Project(batch: 40);
        var followed = (await OfRows()).Build(script.Head);
        story.Tell(700);
        Follow(followed, batch: 19);
        await Project(batch: 40);

        var pairs = script.Events.SelectMany(EdgeProjection.PairsOf).ToHashSet();
        var expected = Texts((await Table()).Where(row => row.KnownUntil is null));
        var fromNothing = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch);
        Follow(fromNothing, batch: 100);
        foreach (var index in new[] { (await OfRows()).Build(script.Head), followed, fromNothing })
        {
            Assert.Equal(expected, Texts(pairs.SelectMany(index.Current.RowsOf)));
            await AssertNames(index);
        }
        Assert.True(expected.Length > 200 && expected.Any(row => row.Contains("over", StringComparison.Ordinal)), $"{expected.Length} rows tell too little");

        static string[] Texts(IEnumerable<EdgeRow> rows) =>
            [.. rows.Select(row => RowJson.Write(row with { Since = row.Since?.ToUniversalTime(), Until = row.Until?.ToUniversalTime(), Over = row.Over?.ToUniversalTime() })).Order(StringComparer.Ordinal)];
    }

    /// <summary>Names are known as lists know them, or not at all; what is looked up is known, unless something happened since.</summary>
    private async Task AssertNames(RelationIndex index)
    {
        var ids = script.Subjects().Where(id => id.Kind is EntityKind.Account or EntityKind.Contact or EntityKind.Lead && index.Current.Find(id.Value) >= 0).ToList();
        var (faces, asOf) = await lists.Faces(Script.Workspace, ids);
        Assert.All(ids, id => Assert.True(Known(id) is not { } face || face == faces[id.Value], id.Value));
        index.Apply([.. ids.Select(id => RelationChange.Show(id.Value, new("somebody else", null), asOf - 1))], index.Current.Seq);
        Assert.All(ids, id => Assert.True(Known(id) is not { } face || face == faces[id.Value] || !script.Events[^1].Links.Prepend(script.Events[^1].Stream).Contains(id), id.Value));
        index.Apply([.. ids.Select(id => RelationChange.Show(id.Value, faces[id.Value], asOf))], index.Current.Seq);
        Assert.All(ids, id => Assert.Equal(faces[id.Value], Known(id)));
        index.Apply([RelationChange.Touch(ids[0].Value)], index.Current.Seq + 1);
        Assert.Null(Known(ids[0]));

        Face? Known(StreamId id) => index.Current.FaceOf(index.Current.Find(id.Value));
    }

    /// <summary>All rows of the table, to be compared with what is made of them.</summary>
    private async Task<EdgeRow[]> Table()
    {
        await using var session = await views.Read();
        return [.. await session.Rows($"select {ViewTables.EdgeColumns} from edges where workspace = @workspace", new { workspace = Script.Workspace.Value }, ViewTables.Edge)];
    }

    /// <summary>What the log tells after the index's position.</summary>
    private void Follow(RelationIndex index, int batch)
    {
        foreach (var events in script.Events.Skip((int)index.Current.Seq).Chunk(batch).ToList())
            index.Apply(RelationFold.Changes(events, index.Current), events[^1].Seq);
    }

    [ContractFact]
    public async Task An_index_of_rows_knows_nothing_of_whoever_was_erased()
    {
        var story = new Story(script, seed: 42);
        story.Tell(400);
        var who = script.Contacts.Keys.First();
        script.Erase(happened => happened is ContactCreated e && e.Id == who ? e with { Name = e.Name with { Text = null } } : happened);
        await Project();
        var graph = (await OfRows()).Build(1).Current;
        Assert.Equal(0, graph.Degree(graph.Find(who.Value)));
        Assert.True(graph.IsShutOut(graph.Find(who.Value)));
        Assert.Equal(Told(OfLog(script.Head)), Told((await OfRows()).Build(1)));
    }

    [ContractFact]
    public async Task The_history_of_two_says_how_strong_their_tie_is_as_an_index_does()
    {
        new Story(script, seed: 44).Tell(1_200);
        Owe();
        await Project(batch: 60);
        var graph = OfLog(script.Head).Current;
        var ties = Enumerable.Range(0, graph.NodeCount)
            .SelectMany(node => graph.RelatedTo(node, Deed.Epoch), (node, it) => (Pair: new EdgePair(graph.IdOf(node), graph.IdOf(it.Node)), Tie: graph.StrengthOf(node, it.Node, Deed.Epoch)))
            .Where(it => it.Tie is { Kind: not RelationKind.Influence }).ToList();
        var pairs = ties.SelectMany(it => new[] { it.Pair, new EdgePair(it.Pair.To, it.Pair.From) }).ToHashSet();
        var related = (await Table()).Where(row => row.KnownUntil is null).ToList();
        var dealt = await lists.DealingsOf(Script.Workspace, pairs);
        foreach (var (pair, tie) in ties)
        {
            var back = new EdgePair(pair.To, pair.From);
            var history = TieRows.History(related.Where(row => row.Over is null && (row.Pair == pair || row.Pair == back)).Select(row => row.Kind.Knows()).OfType<KnowsKind>().Concat(graph.WereInOneClass(pair) ? [KnowsKind.Classmate] : []), dealt.Where(row => new EdgePair(row.One, row.Other) is var of && (of == pair || of == back)));
            Assert.Equal(tie!.Value.Strength, history.Read(RelationshipRules.Usual, Deed.Epoch).Value, tolerance: 1e-5);
        }
        Assert.True(ties.Count > 50 && dealt.Any(row => row.Kind == DealingKind.Breach));
    }

    /// <summary>Somebody of ours does not do what they owe to a referrer.</summary>
    private void Owe()
    {
        foreach (var lead in script.Leads.Values.Where(lead => lead is { OwnerId: not null, Sourcing.Referral: not null }).ToList())
            script.Add(lead.Id, new LeadReferralBreached(new($"task_{script.Head}"), ReferralDuty.Brief, lead.Sourcing.Referral!.ReferrerId, lead.OwnerId));
    }

    private async Task<RelationIndexBuilder> OfRows()
    {
        var builder = new RelationIndexBuilder(RelationshipRules.Usual, Deed.Epoch);
        await new ViewRelations(views).Read(Script.Workspace, builder);
        return builder;
    }

    private RelationIndex OfLog(long seq)
    {
        var builder = new RelationIndexBuilder(RelationshipRules.Usual, Deed.Epoch);
        foreach (var change in script.Events.Take((int)seq).SelectMany(Changes)) builder.Add(change);
        return builder.Build(seq);
    }

    private static IEnumerable<RelationChange> Changes(StoredEvent stored) => RelationFold.Changes(stored.Event!, stored.Meta);

    /// <summary>All that it says. Sums may differ in their last digits, as they were added in another order.</summary>
    private static string[] Told(RelationIndex index)
    {
        var graph = index.Current;
        return
        [
            .. Enumerable.Range(0, graph.NodeCount)
                .SelectMany(node => graph.RelatedTo(node, Deed.Epoch), (node, it) => (From: graph.IdOf(node), To: graph.IdOf(it.Node), Out: it.Out.Bits, In: it.In.Bits, it.There, it.Back))
                .Where(it => (it.Out | it.In) != 0).Select(it => $"{it.From} {it.To} {it.Out:x} {it.In:x} {it.There:0.0000} {it.Back:0.0000}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
