using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Grains;

/// <summary>What every event-sourced grain works with: the log, its codec and tail, ids and time.</summary>
public sealed record Journal(
    IEventLog Log,
    EventCodec Codec,
    LogTail Tail,
    IDirectory Directory,
    Ids Ids,
    TimeProvider Time,
    ILogger<Journal> Logger)
{
    /// <summary>Whether anything was ever recorded under the id.</summary>
    public async ValueTask<bool> StreamExists(WorkspaceId workspace, StreamId stream) =>
        await Log.Version(workspace, stream) > 0;
}
