using System.Diagnostics;
using Serilog.Events;
using Serilog.Parsing;

namespace LeadGrains.Server.Observability;

/// <summary>The line itself. Put together by hand: the usual way to a line makes twice as many objects, and no line is written more often.</summary>
internal sealed class CommandLine(Serilog.ILogger log)
{
    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse(
        "{Method} {Route} {Status} {Outcome} {Milliseconds} ms, seq {Seq}, replayed {Replayed}, {Workspace} {Principal}");

    public bool IsWanted(LogEventLevel level) => log.IsEnabled(level);

    public void Write(
        DateTimeOffset at, LogEventLevel level, string method, string route, int status, string outcome, double milliseconds, long? seq, bool replayed,
        string? workspace, string? principal)
    {
        LogEventProperty[] properties =
        [
            new("Method", new ScalarValue(method)),
            new("Route", new ScalarValue(route)),
            new("Status", new ScalarValue(status)),
            new("Outcome", new ScalarValue(outcome)),
            new("Milliseconds", new ScalarValue(milliseconds)),
            new("Seq", new ScalarValue(seq)),
            new("Replayed", new ScalarValue(replayed)),
            new("Workspace", new ScalarValue(workspace)),
            new("Principal", new ScalarValue(principal)),
        ];
        var request = Activity.Current;
        log.Write(new LogEvent(at, level, exception: null, Template, properties, request?.TraceId ?? default, request?.SpanId ?? default));
    }
}
