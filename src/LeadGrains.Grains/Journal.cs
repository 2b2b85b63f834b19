using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Grains;

/// <summary>What every event-sourced grain works with: the log, its codec and tail, people and playbook, ids and time.</summary>
public sealed record Journal(
    IEventLog Log,
    EventCodec Codec,
    LogTail Tail,
    IDirectory Directory,
    ServerPlaybook ServerPlaybook,
    Ids Ids,
    TimeProvider Time,
    ILogger<Journal> Logger,
    Beginnings? Beginnings = null)
{
    /// <summary>Lets this process hear of everything up to a position: what another server wrote may not have come through yet.</summary>
    public Task HearOf(WorkspaceId workspace, long seq) => seq <= Tail.Head(workspace) ? Task.CompletedTask : Tail.CatchUp(workspace);

    /// <summary>What the workspace works by, as far as this process has heard: its own playbook, else the server's.</summary>
    public Playbook PlaybookOf(WorkspaceId workspace) => PlaybookOf(Directory.People(workspace));

    /// <inheritdoc cref="PlaybookOf(WorkspaceId)"/>
    public Playbook PlaybookOf(Workspace people) => (people.Playbook?.Written ?? ServerPlaybook.Current).Content;

    /// <summary>Whether anything was ever recorded under the id. What goes by it but is of another kind must not be linked.</summary>
    public async ValueTask<bool> StreamExists<T>(WorkspaceId workspace, T id) where T : struct, IId<T> =>
        id.HasPrefix() && await Log.Version(workspace, new StreamId(id.Value)) > 0;

    /// <summary>Of these ids, those under which nothing was ever recorded.</summary>
    public async ValueTask<ImmutableArray<T>> Missing<T>(WorkspaceId workspace, IEnumerable<T> ids) where T : struct, IId<T>
    {
        var missing = ImmutableArray.CreateBuilder<T>();
        foreach (var id in ids.Distinct())
        {
            if (!await StreamExists(workspace, id))
                missing.Add(id);
        }
        return missing.ToImmutable();
    }
}
