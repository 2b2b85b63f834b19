using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>Starts, shows and cancels operations.</summary>
public sealed class OperationStore(OperationRows rows, UploadRows uploads, OperationSignal signal, TimeProvider time)
{
    /// <summary>Queues an operation. The same Idempotency-Key gives the same operation again.</summary>
    /// <param name="key">Its hash must cover the files too (<see cref="Caller.RepeatableWith"/>).</param>
    /// <returns>Null when the key was used for another request.</returns>
    public async Task<StartedOperation?> Start(
        Caller caller, string kind, object request, IReadOnlyList<OperationFile> files, IdempotencyKey? key, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var wanted = new OperationRow
        {
            Workspace = caller.Workspace.Value,
            Id = key is null ? OpsIds.New("op_", now) : IdOf(caller.Workspace, key),
            Kind = kind,
            Status = nameof(OperationStatus.Queued),
            Request = JsonSerializer.Serialize(request, HttpJson.Options),
            RequestHash = key?.RequestHash ?? "",
            CreatedBy = caller.Credential.Principal,
            CreatedRole = caller.Actor.Role.ToString(),
            CreatedUser = caller.Actor.User?.Value,
            CreatedAt = now.ToUnixTimeMilliseconds(),
        };
        var (row, added) = await rows.Add(wanted, files, cancellation);
        if (row.RequestHash != wanted.RequestHash || row.Kind != kind) return null;
        if (added) signal.Wake();
        return new(Operation.Of(row), Replayed: !added);
    }

    /// <summary>What was begun with an Idempotency-Key before; null when nothing was, with nothing in it when that was another request.</summary>
    public async Task<BegunOperation?> Begun(Caller caller, string kind, IdempotencyKey? key, CancellationToken cancellation)
    {
        if (key is null || await rows.Get(caller.Workspace.Value, IdOf(caller.Workspace, key), cancellation) is not { } row) return null;
        return new(row.RequestHash == key.RequestHash && row.Kind == kind ? new(Operation.Of(row), Replayed: true) : null);
    }

    /// <summary>What an operation was asked for with, for whoever goes on with it in another.</summary>
    public async Task<T?> RequestOf<T>(WorkspaceId workspace, string id, CancellationToken cancellation) where T : class =>
        await rows.Get(workspace.Value, id, cancellation) is { } row ? JsonSerializer.Deserialize<T>(row.Request, HttpJson.Options) : null;

    /// <summary>Null when there is none, or it is somebody else's: then only an administrator sees it.</summary>
    public async Task<Operation?> Find(Caller caller, string id, CancellationToken cancellation) =>
        await rows.Get(caller.Workspace.Value, id, cancellation) is { } row && (row.CreatedBy == caller.Credential.Principal || caller.Actor.Role == Role.Administrator)
            ? Operation.Of(row)
            : null;

    /// <summary>What it did stays; what it has not done is left. Without effect on one that has ended.</summary>
    public async Task Cancel(Caller caller, string id, CancellationToken cancellation)
    {
        await rows.End(caller.Workspace.Value, id, nameof(OperationStatus.Cancelled), null, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
        signal.Cancel(id);
        await uploads.DeleteOf(caller.Workspace.Value, id, cancellation);
    }

    private static string IdOf(WorkspaceId workspace, IdempotencyKey key) =>
        "op_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{workspace}\n{key.Principal}\n{key.Key}")))[..32];
}

public sealed record StartedOperation(Operation Operation, bool Replayed);

/// <param name="Started">Null: that was another request.</param>
public sealed record BegunOperation(StartedOperation? Started);

/// <summary>An operation as clients see it.</summary>
/// <param name="Errors">How many; each is in <c>errors</c> and <c>errors.csv</c>.</param>
public sealed record Operation(
    string Id, string Kind, OperationStatus Status, long Done, long? Total, long Errors, JsonElement? Result, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt)
{
    internal static Operation Of(OperationRow row) => new(
        row.Id, row.Kind, Enum.Parse<OperationStatus>(row.Status), row.Done, row.Total, row.Errors,
        row.Result is null ? null : JsonSerializer.Deserialize<JsonElement>(row.Result),
        DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        row.FinishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}
