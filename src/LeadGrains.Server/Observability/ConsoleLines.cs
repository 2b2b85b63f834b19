using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace LeadGrains.Server.Observability;

/// <summary>
/// Log lines to the console, those of a moment in one piece: a write for every command costs more than all the rest of its line.
/// Errors, and whatever fills the buffer, are written at once; so is what is left at the end.
/// </summary>
internal sealed class ConsoleLines : ILogEventSink, IDisposable
{
    /// <summary>So long a line may wait.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    /// <summary>Characters. A console that takes nothing makes whoever logs wait from here on.</summary>
    private const int Most = 64 * 1024;

    private readonly ITextFormatter format;
    private readonly Stream console = Console.OpenStandardOutput();
    private readonly Encoder encoder = Console.OutputEncoding.GetEncoder(); // a character may lie across two parts
    private readonly Lock gate = new();
    private readonly StringWriter lines = new(new StringBuilder(4096));
    private readonly Timer timer;
    private byte[] bytes = new byte[4096];
    private bool waits;

    public ConsoleLines(ITextFormatter format)
    {
        this.format = format;
        timer = new Timer(static sink => ((ConsoleLines)sink!).Write(), this, Timeout.Infinite, Timeout.Infinite);
        AppDomain.CurrentDomain.ProcessExit += WriteAtEnd;
    }

    public void Emit(LogEvent logEvent)
    {
        lock (gate)
        {
            format.Format(logEvent, lines);
            if (logEvent.Level >= LogEventLevel.Error || lines.GetStringBuilder().Length >= Most) Write();
            else if (!waits) waits = timer.Change(Moment, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= WriteAtEnd;
        timer.Dispose();
        Write();
    }

    private void WriteAtEnd(object? sender, EventArgs e) => Write();

    private void Write()
    {
        lock (gate)
        {
            waits = false;
            var text = lines.GetStringBuilder();
            try
            {
                foreach (var part in text.GetChunks()) Write(part.Span);
                console.Flush();
            }
            catch (IOException)
            {
                // Nobody reads the console: nothing to be done about it, and nobody to tell.
            }

            text.Clear();
        }
    }

    private void Write(ReadOnlySpan<char> part)
    {
        var length = encoder.GetByteCount(part, flush: false);
        if (bytes.Length < length) bytes = new byte[length];
        console.Write(bytes, 0, encoder.GetBytes(part, bytes, flush: false));
    }
}
