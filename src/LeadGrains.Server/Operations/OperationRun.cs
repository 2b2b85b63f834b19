using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>Carries out one operation while its progress is written beside it.</summary>
public sealed partial class OperationRun(
    IEnumerable<IOperation> kinds, OperationRows rows, OperationErrorRows errorRows, UploadRows uploads, OperationSignal signal, IDirectory directory, TimeProvider time, ILogger<OperationRun> log)
{
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LeaseLasts = TimeSpan.FromSeconds(10);

    public string Runner { get; } = OpsIds.New("run_", time.GetUtcNow());

    public Lease Lease() => new(Runner, (time.GetUtcNow() + LeaseLasts).ToUnixTimeMilliseconds());

    public async Task Run(OperationRow row, CancellationToken stopping)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var written = new CancellationTokenSource();
        signal.Began(row.Id, cancelled);
        var context = new OperationContext(row, rows, uploads, ActorOf(row));
        var writing = WriteProgress(context, cancelled, written.Token);
        var end = await Outcome(row, context, cancelled.Token);
        await written.CancelAsync();
        await writing;
        await Settle(row, context, end, stopping);
        signal.Ended(row.Id);
        signal.Wake();
    }

    /// <summary>Null when it was broken off: cancelled (the store says so already), or to be begun again by the next start.</summary>
    private async Task<OperationEnd?> Outcome(OperationRow row, OperationContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            var handler = kinds.FirstOrDefault(kind => kind.Kind == row.Kind) ?? throw new InvalidOperationException($"Nothing here carries out operations of kind {row.Kind}.");
            var end = await handler.RunAsync(context, cancellation);
            return new(end.Succeeded, end.Result is null ? null : JsonSerializer.SerializeToElement(end.Result, HttpJson.Options));
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception broken)
        {
            LogBroken(log, broken, row.Kind, row.Id);
            return OperationEnd.Failure(JsonSerializer.SerializeToElement(new { code = "operation.broken" }));
        }
    }

    /// <summary>Tries until it is written: an outcome must not be lost to a database that is away for a moment.</summary>
    private async Task Settle(OperationRow row, OperationContext context, OperationEnd? end, CancellationToken stopping)
    {
        do
        {
            try
            {
                if (!await Write(context) || end is null) return;
                var status = (end.Succeeded ? OperationStatus.Succeeded : OperationStatus.Failed).ToString();
                await rows.End(row.Workspace, row.Id, status, end.Result?.ToString(), time.GetUtcNow().ToUnixTimeMilliseconds(), stopping);
                await uploads.DeleteOf(row.Workspace, row.Id, stopping);
                LogEnded(log, row.Kind, row.Id, status);
                return;
            }
            catch (Exception failed)
            {
                LogBroken(log, failed, row.Kind, row.Id);
                await Task.Delay(WriteEvery, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        while (!stopping.IsCancellationRequested);
    }

    private async Task WriteProgress(OperationContext context, CancellationTokenSource cancelled, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await Task.Delay(WriteEvery, enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!enough.IsCancellationRequested && !await Write(context)) await cancelled.CancelAsync();
            }
            catch (Exception failed)
            {
                LogBroken(log, failed, "progress", context.Id);
            }
        }
    }

    private async Task<bool> Write(OperationContext context)
    {
        var (progress, errors) = context.Take();
        foreach (var batch in errors.Chunk(1000)) await errorRows.Add(progress.Workspace, progress.Id, batch);
        return await rows.Progress(progress, Lease());
    }

    private Actor ActorOf(OperationRow row)
    {
        var (kind, id) = (row.CreatedBy.Split(':', 2)[0], row.CreatedBy.Split(':', 2)[1]);
        var user = row.CreatedUser is { } known ? new UserId(known) : (UserId?)null;
        var managed = user is { } manager ? directory.People(new(row.Workspace)).ManagedTeams(manager) : [];
        return new(new By(Enum.Parse<ActorKind>(kind), id), Enum.Parse<Role>(row.CreatedRole), user, managed);
    }

    [LoggerMessage(LogLevel.Error, "Operation {Kind} {Id} broke")]
    private static partial void LogBroken(ILogger log, Exception broken, string kind, string id);

    [LoggerMessage(LogLevel.Information, "Operation {Kind} {Id} {Status}")]
    private static partial void LogEnded(ILogger log, string kind, string id, string status);
}
