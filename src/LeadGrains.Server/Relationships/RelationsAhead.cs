using System.Diagnostics;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Relationships;

/// <summary>Brings relations into memory when the server starts, and after many changes, before somebody asks and would have to wait.</summary>
public sealed partial class RelationsAhead(Relations relations, LogTail tail, ILogger<RelationsAhead> log) : BackgroundService
{
    /// <summary>Changes that whoever asks can well follow themselves, and that are in memory still: far fewer than a tail holds.</summary>
    private const int Stride = 4_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var graph = await relations.At(WorkspaceId.Default, 0, stoppingToken);
            LogBuilt(graph.EdgeCount, graph.NodeCount, Stopwatch.GetElapsedTime(started));
            while (true)
            {
                await tail.WaitBeyond(WorkspaceId.Default, graph.Seq + Stride, stoppingToken);
                graph = await relations.At(WorkspaceId.Default, tail.Head(WorkspaceId.Default), stoppingToken);
            }
        }
        catch (Exception failure)
        {
            // Whoever stops takes the database away in the midst of it.
            if (!stoppingToken.IsCancellationRequested) LogLeft(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Relations} relations of {Nodes} people and things are in memory after {Took}")]
    private partial void LogBuilt(long relations, int nodes, TimeSpan took);

    [LoggerMessage(LogLevel.Warning, "Relations could not be read ahead; they will be when somebody asks for them")]
    private partial void LogLeft(Exception failure);
}
