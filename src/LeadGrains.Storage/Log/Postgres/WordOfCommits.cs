using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>
/// Tells other servers of a workspace's commits: in the commit itself, unless it was told a moment ago. A word costs about as much as
/// the events of a small batch, at whoever commits and at all who listen, so while commits stream, one word speaks for several.
/// </summary>
internal sealed class WordOfCommits(NpgsqlDataSource source, WorkspaceId workspace, string self, TimeProvider time)
{
    /// <summary>How much time lies at least between words that go with commits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>After so much time, what no commit came to tell of is told by itself.</summary>
    private static readonly TimeSpan Longest = 2 * Pause;

    private long toldAt = time.GetTimestamp() - (Pause.Ticks * time.TimestampFrequency / TimeSpan.TicksPerSecond);
    private long committed;
    private long told;
    private int waiting;

    private bool Owes => Volatile.Read(ref committed) > Volatile.Read(ref told);

    private TimeSpan Since => time.GetElapsedTime(Volatile.Read(ref toldAt));

    /// <summary>The word that goes with a commit, or null when it is to be told later.</summary>
    public string? With(Resolution resolution) => resolution.Events.Count > 0 && Since >= Pause ? Word(resolution.HeadSeq) : null;

    /// <summary>It was committed, with a word or without.</summary>
    public void Committed(Resolution resolution, string? word)
    {
        if (resolution.Events.Count == 0) return;
        Volatile.Write(ref committed, resolution.HeadSeq);
        if (word is not null) Told(resolution.HeadSeq);
        else if (Interlocked.CompareExchange(ref waiting, 1, 0) == 0) _ = TellLater();
    }

    /// <summary>Tells what is still to be told.</summary>
    public async ValueTask TellNow()
    {
        var seq = Volatile.Read(ref committed);
        if (!Owes) return;
        Told(seq);
        try
        {
            await using var command = source.CreateCommand(PostgresWrites.NotifySql).With(P(PostgresNews.Log), P(Word(seq)));
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException or InvalidOperationException)
        {
            // The others look now and then without having heard anything.
        }
    }

    private async Task TellLater()
    {
        do
        {
            while (Owes && Longest - Since is var left && left > TimeSpan.Zero) await Task.Delay(left, time);
            await TellNow();
            Interlocked.Exchange(ref waiting, 0);
        }
        while (Owes && Interlocked.CompareExchange(ref waiting, 1, 0) == 0); // committed since, seeing somebody wait
    }

    private void Told(long seq)
    {
        Volatile.Write(ref told, seq);
        Volatile.Write(ref toldAt, time.GetTimestamp());
    }

    private string Word(long seq) => $"{self} {seq} {workspace}";
}
