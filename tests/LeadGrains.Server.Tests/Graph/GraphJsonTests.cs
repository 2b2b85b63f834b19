using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Graph;
using LeadGrains.Server.Http;
using LeadGrains.Server.Relationships;

namespace LeadGrains.Server.Tests.Graph;

/// <summary>Graphs are written by hand: to the byte as the serializer, which the API's document is made from, would.</summary>
public sealed class GraphJsonTests
{
    private static readonly GraphEdge Full = new(
        "con_1", "con_2", EdgeKind.Influence, 0.1234, new DateTimeOffset(2026, 1, 31, 23, 59, 59, 120, TimeSpan.FromHours(8)), DateTimeOffset.UnixEpoch, false, new AccountId("acc_1"),
        BuyingRole.DecisionMaker, Leaning.ForCompetitor, "院长 \"<&'>\" \u2028")
    {
        Basis = EdgeBasis.Observed,
        Testimony = Testimony.Of(Provenance.Import),
        Because = new ReasonResource(0.5, KnowsKind.Friend, 0.3, 7, 0.25, [new(InteractionKind.Visit, DateTimeOffset.UnixEpoch, 9, 0.5)], 1),
    };

    [Fact]
    public void A_graph_writes_itself_as_the_serializer_would()
    {
        foreach (var edge in Enum.GetValues<EdgeKind>().Select(kind => new GraphEdge("con_1", "acc_\U0001F600", kind, 1)).Append(Full).Append(Full with { Because = null }))
            foreach (var basis in Enum.GetValues<EdgeBasis>())
                Same(new([], [edge with { Basis = basis }], 1, false));
        foreach (var provenance in Enum.GetValues<Provenance>())
            for (var hundredth = 0; hundredth <= 100; hundredth++)
                Same(new([], [Full with { Testimony = new(provenance, hundredth / 100.0) }, Full with { Testimony = new(provenance, Math.Round(1 - (hundredth / 100.0), 2)) }], 1, false));
        foreach (var role in Enum.GetValues<BuyingRole>())
            foreach (var leaning in Enum.GetValues<Leaning>())
                Same(new([], [Full with { Role = role, Leaning = leaning, Strength = 0.1 + 0.2 }], long.MaxValue, true, new(3, true)));
        Same(new([.. Enum.GetValues<EntityKind>().Select(kind => new GraphNode($"{kind}_1", kind, kind == EntityKind.Contact ? null : "苏州 \n é", kind == EntityKind.Lead ? "Won" : null, (int)kind))], [], 0, true, new(0, false)));
    }

    private static void Same(GraphResource graph) => Assert.Equal(JsonSerializer.Serialize(graph, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(graph)));
}
