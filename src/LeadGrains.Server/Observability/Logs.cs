using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace LeadGrains.Server.Observability;

/// <summary>How logs are written. Levels are set in the section <c>Serilog</c>.</summary>
public sealed class LogSettings
{
    /// <summary>On the console: for people, or one JSON object a line.</summary>
    public LogFormat Format { get; set; } = LogFormat.Readable;

    /// <summary>Also into this file (JSON lines), a new one every day, two weeks kept; null: no file.</summary>
    public string? File { get; set; }
}

public enum LogFormat { Readable, Json }

public static class Logs
{
    private const string Readable = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddLogs(this WebApplicationBuilder builder, LogSettings settings)
    {
        ITextFormatter console = settings.Format == LogFormat.Json ? new CompactJson() : new MessageTemplateTextFormatter(Readable);
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            // Not for settings to change: the framework's own lines hold paths, query strings and headers.
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .Enrich.With<WithoutPath>()
            .WriteTo.Sink(new LogCounter())
            .WriteTo.Sink(new ConsoleLines(console));
        if (settings.File is { } file)
            logger.WriteTo.File(new CompactJson(), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14);
        builder.Logging.ClearProviders();
        var lines = logger.CreateLogger();
        builder.Logging.AddSerilog(lines, dispose: true);
        builder.Services.AddSingleton<Serilog.ILogger>(lines);
        // What it would say is not taken anyway, but for as long as it may say anything it makes a scope for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>The framework adds the path to every line of a request; what people type into addresses stays out of logs.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
