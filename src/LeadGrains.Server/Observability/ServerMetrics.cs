using System.Diagnostics.Metrics;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Live;
using LeadGrains.Server.Relationships;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Observability;

/// <summary>Where this server stands, measured when somebody looks.</summary>
public sealed class ServerMetrics
{
    private readonly LogTail tail;
    private readonly Projector projector;
    private readonly TimeProvider time;

    public ServerMetrics(IMeterFactory meters, LogTail tail, Projector projector, DeadlineClock clock, Watchers watchers, Relations relations, TimeProvider time)
    {
        (this.tail, this.projector, this.time) = (tail, projector, time);
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableGauge("leadgrains.log.head", () => tail.Head(WorkspaceId.Default), description: "The log's last position known here");
        meter.CreateObservableGauge("leadgrains.projector.position", () => projector.Position, description: "The position up to which lists show the log");
        meter.CreateObservableGauge("leadgrains.projector.lag", () => Math.Max(0, tail.Head(WorkspaceId.Default) - projector.Position), description: "Positions that lists are behind the log");
        meter.CreateObservableGauge("leadgrains.projector.age", Age, "s", "Age of the oldest change that lists don't show yet; 0 when they show all");
        meter.CreateObservableGauge("leadgrains.clockwork.lag", () => clock.Lag.TotalSeconds, "s", "For how long something has been due that was not told yet, on the server that keeps the views; 0 when nothing is");
        meter.CreateObservableGauge("leadgrains.watchers", () => watchers.Count, description: "Live watchers");
        meter.CreateObservableGauge("leadgrains.watchers.lag", () => watchers.Lag, description: "Positions that the watcher furthest behind is behind the log");
        meter.CreateObservableGauge("leadgrains.relations", () => relations.Last(WorkspaceId.Default)?.EdgeCount ?? 0, description: "Pairs in memory that are related, or were");
        meter.CreateObservableGauge("leadgrains.relations.nodes", () => relations.Last(WorkspaceId.Default)?.NodeCount ?? 0, description: "People and things that they relate");
        meter.CreateObservableGauge("leadgrains.relations.rows", () => relations.Last(WorkspaceId.Default)?.RowBytes ?? 0, "By", "What rows and names take beside them");
    }

    /// <summary>Read from memory when recent, else from the log: for that one event whoever looks has to wait.</summary>
    private double Age()
    {
        try
        {
            var next = tail.Read(WorkspaceId.Default, Math.Max(0, projector.Position), 1).AsTask().GetAwaiter().GetResult();
            return next is [var oldest, ..] ? Math.Max(0, (time.GetUtcNow() - oldest.At).TotalSeconds) : 0;
        }
        catch (LogUnavailableException)
        {
            return double.NaN;
        }
    }
}
