using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace LeadGrains.Server.Observability;

/// <summary>One JSON object a line: <c>@t</c> time, <c>@tr</c> trace and <c>@sp</c> span where there is one, <c>@l</c> level unless Information, <c>@m</c> message, <c>@x</c> exception, then the properties.</summary>
public sealed class CompactJson : ITextFormatter
{
    private static readonly JsonValueFormatter Values = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("{\"@t\":\"");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        output.Write('"');
        if (logEvent.Level != LogEventLevel.Information) Write("@l", logEvent.Level.ToString(), output);
        if (logEvent.TraceId is { } trace) Write("@tr", trace.ToString(), output);
        if (logEvent.SpanId is { } span) Write("@sp", span.ToString(), output);
        Write("@m", logEvent.RenderMessage(CultureInfo.InvariantCulture), output);
        if (logEvent.Exception is { } exception) Write("@x", exception.ToString(), output);
        foreach (var (name, value) in logEvent.Properties)
        {
            output.Write(',');
            JsonValueFormatter.WriteQuotedJsonString(name, output);
            output.Write(':');
            Values.Format(value, output);
        }

        output.WriteLine('}');
    }

    private static void Write(string name, string text, TextWriter output)
    {
        output.Write($",\"{name}\":");
        JsonValueFormatter.WriteQuotedJsonString(text, output);
    }
}
