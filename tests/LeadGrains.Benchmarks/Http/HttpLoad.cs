using System.Diagnostics;
using System.Net.Sockets;

namespace LeadGrains.Benchmarks.Http;

/// <summary>
/// Loads a server over so many connections, a request at a time on each. One thread and plain sockets: on few cores the client
/// competes with what it measures, so it does as little as it can, and the same for every server.
/// </summary>
internal static class HttpLoad
{
    private const int PollMicroseconds = 100_000;

    /// <param name="request">The next request of a connection, in full.</param>
    /// <returns>Milliseconds of every request, and how many seconds all took together.</returns>
    public static (List<double> Times, double Seconds) Run(Uri address, int connections, TimeSpan duration, Func<int, byte[]> request)
    {
        var open = Enumerable.Range(0, connections).Select(i => new HttpConnection(address, i)).ToList();
        try
        {
            var times = new List<double>(1 << 17);
            var started = Stopwatch.GetTimestamp();
            var sockets = open.ToDictionary(connection => connection.Socket);
            foreach (var connection in open) connection.Send(request(connection.Number));
            while (sockets.Count > 0) Turn(sockets, times, started, duration, request);
            return (times, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }

    private static void Turn(Dictionary<Socket, HttpConnection> sockets, List<double> times, long started, TimeSpan duration, Func<int, byte[]> request)
    {
        var ready = new List<Socket>(sockets.Keys);
        Socket.Select(ready, null, null, PollMicroseconds);
        if (Stopwatch.GetElapsedTime(started) > duration + Bench.Patience) throw new TimeoutException("A server did not answer.");
        foreach (var socket in ready)
        {
            var connection = sockets[socket];
            if (!connection.Receive()) continue;
            times.Add(Stopwatch.GetElapsedTime(connection.SentAt).TotalMilliseconds);
            if (Stopwatch.GetElapsedTime(started) < duration) connection.Send(request(connection.Number));
            else sockets.Remove(socket);
        }
    }
}
