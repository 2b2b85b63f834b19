using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace LeadGrains.Benchmarks.Http;

/// <summary>One kept-alive connection with at most one request under way. Knows as much of HTTP/1.1 as Kestrel answers with.</summary>
internal sealed class HttpConnection : IDisposable
{
    private byte[] _answer = new byte[64 * 1024];
    private int _filled;
    private int _bodyAt;
    private int _bodyLength;

    public HttpConnection(Uri address, int number)
    {
        Number = number;
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(address.Host, address.Port);
    }

    public Socket Socket { get; }

    public int Number { get; }

    /// <summary>Timestamp of the last request.</summary>
    public long SentAt { get; private set; }

    public void Send(byte[] request)
    {
        (_filled, _bodyAt) = (0, 0);
        SentAt = Stopwatch.GetTimestamp();
        Socket.Send(request);
    }

    /// <summary>Takes what has arrived.</summary>
    /// <returns>Whether the answer is whole.</returns>
    /// <exception cref="InvalidOperationException">It is not a success.</exception>
    public bool Receive()
    {
        if (_filled == _answer.Length) Array.Resize(ref _answer, _answer.Length * 2);
        var received = Socket.Receive(_answer.AsSpan(_filled));
        if (received == 0) throw new InvalidOperationException("A server closed a connection.");
        _filled += received;
        if (_bodyAt == 0 && !ReadHead()) return false;
        return _bodyLength >= 0 ? _filled >= _bodyAt + _bodyLength : _answer.AsSpan(0, _filled).EndsWith("\r\n0\r\n\r\n"u8);
    }

    public void Dispose() => Socket.Dispose();

    private bool ReadHead()
    {
        var answer = _answer.AsSpan(0, _filled);
        if (answer.IndexOf("\r\n\r\n"u8) is var end && end < 0) return false;
        if (!answer.StartsWith("HTTP/1.1 2"u8)) throw new InvalidOperationException($"A server answered: {Encoding.UTF8.GetString(answer)}");
        _bodyAt = end + 4;
        var length = answer[..end].IndexOf("\r\nContent-Length: "u8);
        _bodyLength = length >= 0 && Utf8Parser.TryParse(answer[(length + 18)..], out int known, out _) ? known : -1; // else in chunks
        return true;
    }
}
