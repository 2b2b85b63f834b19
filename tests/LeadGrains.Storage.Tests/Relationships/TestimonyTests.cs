using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>Where an index has it from that two are tied is where their rows have it from.</summary>
public sealed class TestimonyTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 6).Select(i => i == 0 ? "usr_0" : $"con_{i}")];

    [Fact]
    public void A_tie_is_as_sure_as_the_words_of_both_make_it()
    {
        var seen = new HashSet<Testimony>();
        for (var seed = 0; seed < 40; seed++)
        {
            var (random, index) = (new Random(seed), RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch));
            var rows = Enumerable.Range(1, 60).Select(i => Row(random, i)).Where(row => row.From != row.To).DistinctBy(row => (row.Pair, row.Kind, row.AccountId, row.Basis)).ToList();
            index.Apply([.. rows.SelectMany(RelationRows.Changes)], 100);
            foreach (var row in rows.Where(row => row is { KnownUntil: null, Over: null }))
            {
                var expected = row.Kind == EdgeKind.Influence
                    ? Open(row.Pair, row.Kind).GroupBy(one => one.AccountId, (_, said) => said.MaxBy(one => one.Basis)!).OrderByDescending(one => one.Weight).Select(one => Testimony.Of(one.Provenance)).First()
                    : Open(new(row.To, row.From), row.Kind).SingleOrDefault() is { } back ? Testimony.Of(row.Provenance).BorneOutBy(back.Provenance) : Testimony.Of(row.Provenance);
                var found = index.Current.TestimonyOf(row.Pair, RelationRows.Same(row.Kind));
                Assert.Equal(expected, found);
                if (row.Kind != EdgeKind.Influence) Assert.Equal(found.Confidence, index.Current.TestimonyOf(new(row.To, row.From), RelationRows.Same(row.Kind)).Confidence);
                seen.Add(found);
            }

            IEnumerable<EdgeRow> Open(EdgePair pair, EdgeKind kind) => rows.Where(row => row.Pair == pair && row.Kind == kind && row is { KnownUntil: null, Over: null });
        }
        Assert.Equal([0.4, 0.6, 0.76, 0.84, 0.95], seen.Select(it => it.Confidence).Distinct().Order());
    }

    [Fact]
    public void What_no_row_tells_is_known_by_how_they_are_tied()
    {
        var graph = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch).Current;
        Assert.Equal(Testimony.Of(Provenance.Interaction), graph.TestimonyOf(new("usr_0", "con_1"), RelationKind.InTouch));
        Assert.Equal(Testimony.Of(Provenance.Statement), graph.TestimonyOf(new("con_1", "con_2"), RelationKind.Classmate));
    }

    private static EdgeRow Row(Random random, int seq)
    {
        var kind = random.Next(3) switch { 0 => EdgeKind.Influence, 1 => EdgeKind.Friend, _ => EdgeKind.Classmate };
        var row = new EdgeRow(Ids[random.Next(Ids.Length)], Ids[random.Next(Ids.Length)], kind, seq, seq)
        {
            Imported = random.Next(2) == 0, Title = random.Next(3) == 0 ? "院长" : null, Since = random.Next(2) == 0 ? Deed.Epoch.AddTicks(random.Next()) : null,
            KnownUntil = random.Next(6) == 0 ? 90 : null, Over = random.Next(6) == 0 ? Deed.Epoch : null,
        };
        return kind != EdgeKind.Influence ? row : row with { AccountId = new AccountId($"acc_{random.Next(2)}"), Basis = (InfluenceBasis)random.Next(2), Weight = random.NextDouble() };
    }
}
