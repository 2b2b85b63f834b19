using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Log.Sqlite;

/// <summary>Reads what a batch has to know: one prepared look-up each, which costs microseconds in the process.</summary>
internal static class SqliteFacts
{
    public static BatchFacts Read(SqliteSession session, long workspace, BatchQuestions questions)
    {
        var facts = new BatchFacts();
        using (var head = session.Statement("select seq, at from heads where workspace = $1").Query(workspace))
        {
            head.Read();
            facts.HeadSeq = head.GetInt64(0);
            facts.HeadAt = DateTimeOffset.FromUnixTimeMilliseconds(head.GetInt64(1));
        }
        foreach (var stream in questions.Streams) facts.Versions[stream] = Version(session, workspace, stream);
        Counters(session, workspace, questions.Counters, facts.Counters);
        Keys(session, workspace, questions.Keys, facts.Keys);
        foreach (var key in questions.Requests)
            if (Request(session, workspace, key) is { } request) facts.Requests[key] = request;
        return facts;
    }

    public static long Version(SqliteSession session, long workspace, StreamId stream) =>
        session.Statement("select version from events where workspace = $1 and stream = $2 order by version desc limit 1")
            .Scalar(workspace, stream.Value) is long version ? version : 0;

    public static void Counters(SqliteSession session, long workspace, IEnumerable<string> names, Dictionary<string, CounterValue> found)
    {
        var counter = session.Statement("select value, top from counters where workspace = $1 and name = $2");
        foreach (var name in names)
        {
            if (counter.Row(workspace, name) is [long value, var top]) found[name] = new((int)value, (int?)(long?)top);
        }
    }

    public static void Keys(SqliteSession session, long workspace, IEnumerable<string> keys, Dictionary<string, StreamId> found)
    {
        var holder = session.Statement("select stream from keys where workspace = $1 and name = $2");
        foreach (var key in keys)
            if (holder.Scalar(workspace, key) is string stream) found[key] = new StreamId(stream);
    }

    private static RecordedRequest? Request(SqliteSession session, long workspace, RequestKey key)
    {
        using var row = session.Statement("select append, hash, stream, version, seq, refusal, at from requests where workspace = $1 and principal = $2 and key = $3")
            .Query(workspace, key.Principal, key.Key);
        if (!row.Read()) return null;
        var outcome = new Outcome(new StreamId(row.GetString(2)), row.GetInt64(3), row.GetInt64(4), StoredText.Refusal(EventRow.Optional(row, 5)));
        return new(row.GetGuid(0), row.GetString(1), outcome, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)));
    }
}
