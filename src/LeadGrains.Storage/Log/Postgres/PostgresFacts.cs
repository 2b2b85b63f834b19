using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>
/// Reads what a batch has to know, in one round trip. Every look-up is a subquery with a limit: the planner can only
/// answer it through the index, even with a plan made when the tables were empty.
/// </summary>
internal static class PostgresFacts
{
    public const string CountersSql = """
        select n.name, c.value, c.top from unnest($2) n (name)
        cross join lateral (select value, top from log.counters where workspace = $1 and name = n.name limit 1) c
        """;

    public const string KeysSql = """
        select n.name, k.stream from unnest($2) n (name)
        cross join lateral (select stream from log.keys where workspace = $1 and name = n.name limit 1) k
        """;

    private const string VersionsSql = """
        select s.stream, v.version from unnest($2) s (stream)
        cross join lateral (select version from log.events where workspace = $1 and stream = s.stream order by version desc limit 1) v
        """;

    private const string RequestsSql = """
        select r.principal, r.key, o.* from unnest($2, $3) r (principal, key)
        cross join lateral (
          select append, hash, stream, version, seq, refusal, at from log.requests
          where workspace = $1 and principal = r.principal and key = r.key limit 1) o
        """;

    /// <summary>Begins a transaction, locks the head, then reads: later statements see all that committed before the lock was had.</summary>
    public static async Task<BatchFacts> Read(NpgsqlConnection connection, int workspace, BatchQuestions questions)
    {
        await using var batch = Batch(connection, workspace, questions);
        await using var rows = await batch.ExecuteReaderAsync();
        var facts = new BatchFacts();
        if (!await rows.ReadAsync()) throw new InvalidDataException($"Workspace {workspace} has no head: was the database replaced under the running server?");
        (facts.HeadSeq, facts.HeadAt) = (rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1));
        await rows.NextResultAsync();
        while (await rows.ReadAsync()) facts.Versions[new StreamId(rows.GetString(0))] = rows.GetInt64(1);
        if (questions.Counters.Count > 0 && await rows.NextResultAsync()) await Counters(rows, facts.Counters);
        if (questions.Keys.Count > 0 && await rows.NextResultAsync()) await Keys(rows, facts.Keys);
        if (questions.Requests.Count > 0 && await rows.NextResultAsync()) await Requests(rows, facts.Requests);
        return facts;
    }

    public static async Task Counters(NpgsqlDataReader rows, Dictionary<string, CounterValue> found)
    {
        while (await rows.ReadAsync()) found[rows.GetString(0)] = new(rows.GetInt32(1), rows.IsDBNull(2) ? null : rows.GetInt32(2));
    }

    public static async Task Keys(NpgsqlDataReader rows, Dictionary<string, StreamId> found)
    {
        while (await rows.ReadAsync()) found[rows.GetString(0)] = new StreamId(rows.GetString(1));
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, int workspace, BatchQuestions questions)
    {
        var batch = new NpgsqlBatch(connection)
            .Add("begin isolation level read committed read write")
            .Add("select seq, at from log.heads where workspace = $1 for update", P(workspace))
            .Add(VersionsSql, P(workspace), P(Array(questions.Streams, stream => stream.Value)));
        if (questions.Counters.Count > 0) batch.Add(CountersSql, P(workspace), P(Array(questions.Counters, name => name)));
        if (questions.Keys.Count > 0) batch.Add(KeysSql, P(workspace), P(Array(questions.Keys, name => name)));
        if (questions.Requests.Count > 0)
            batch.Add(RequestsSql, P(workspace), P(Array(questions.Requests, r => r.Principal)), P(Array(questions.Requests, r => r.Key)));
        return batch;
    }

    private static async Task Requests(NpgsqlDataReader rows, Dictionary<RequestKey, RecordedRequest> found)
    {
        while (await rows.ReadAsync())
        {
            var outcome = new Outcome(new StreamId(rows.GetString(4)), rows.GetInt64(5), rows.GetInt64(6), StoredText.Refusal(EventRow.Optional(rows, 7)));
            found[new(rows.GetString(0), rows.GetString(1))] = new(rows.GetGuid(2), rows.GetString(3), outcome, rows.GetFieldValue<DateTimeOffset>(8));
        }
    }

    private static string[] Array<T>(IReadOnlyCollection<T> items, Func<T, string> text)
    {
        var texts = new string[items.Count];
        var i = 0;
        foreach (var item in items) texts[i++] = text(item);
        return texts;
    }
}
