using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Relations, as they were known and held at a time.</summary>
internal static class EdgeQueries
{
    /// <summary>In the place of the position from which something is known otherwise.</summary>
    public const long StillKnown = long.MaxValue;

    public static async Task<FoundEdges> Read(
        ViewSession session, WorkspaceId workspace, IReadOnlyCollection<string> ids, EdgeTime when, int limit, CancellationToken cancellation)
    {
        var parameters = new
        {
            workspace = workspace.Value,
            ids = ViewSession.List(ids),
            known = when.Known,
            valid = when.Valid is { } valid ? ViewTables.Instant(valid) : null,
            more = limit + 1,
        };
        List<EdgeRow> rows = [];
        var cut = false;
        // Joined id by id, in no order: to sort, or to look whether an id is among them, PostgreSQL would read all there is.
        foreach (var end in new[] { "from_id", "to_id" })
            Add(await Docs($"edges t on t.workspace = @workspace and t.{end} = i.id where {Then(when)}"), RowJson.Read<EdgeRow>);
        foreach (var end in new[] { "account_id", "id" })
            Add(await Docs($"leads t on t.workspace = @workspace and t.{end} = i.id where t.account_id is not null"), doc => Edge(RowJson.Read<LeadRow>(doc)));
        return new([.. rows.Where(row => row.KnownFrom <= when.Known)], cut);

        Task<IEnumerable<string>> Docs(string joined) =>
            session.Query<string>($"select t.doc from {session.Dialect.EachId("@ids")} i join {joined} limit @more", parameters, cancellation);

        void Add(IEnumerable<string> docs, Func<string, EdgeRow> read)
        {
            var before = rows.Count;
            rows.AddRange(docs.Take(limit).Select(read));
            cut |= rows.Count - before == limit && docs.Count() > limit;
        }
    }

    /// <summary>What these pairs had to do with each other.</summary>
    public static string DealingsOfPairs(ViewDialect dialect) => $"""
        select d.one_id, d.other_id, d.seq, d.kind, d.at from {dialect.EachPair("@pairs")} p join dealings d
          on d.workspace = @workspace and d.one_id = p.one and d.other_id = p.other
        """;

    public static DealingRow Dealing((string One, string Other, long Seq, string Kind, string At) row) =>
        new(row.One, row.Other, row.Seq, Enum.Parse<DealingKind>(row.Kind), ViewTables.Instant(row.At));

    private static string Then(EdgeTime when) => "t.known_from <= @known and t.known_until > @known"
        + (when.Valid is null ? "" : " and (t.valid_from is null or t.valid_from <= @valid) and (t.valid_until is null or t.valid_until > @valid)");

    /// <summary>A lead's account is its own row's to tell, and stays what it is.</summary>
    private static EdgeRow Edge(LeadRow lead) => new(lead.Id.Value, lead.AccountId!.Value.Value, EdgeKind.Lead, lead.AccountSeq!.Value, lead.AccountSeq.Value);
}
