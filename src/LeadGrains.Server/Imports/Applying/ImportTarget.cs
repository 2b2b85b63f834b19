using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using Orleans;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Where an import goes and in whose name.</summary>
internal sealed record ImportTarget(IGrainFactory Grains, Founding Founding, IEventLog Log, Ids Ids, WorkspaceId Workspace, Call Call, ShownSoon Shown)
{
    /// <summary>An import is an actor of its own; who may start one is decided where it starts.</summary>
    public static Call CallOf(string operationId) => new(new Actor(new By(ActorKind.Import, operationId), Role.Administrator, User: null, ManagedTeams: []));

    /// <summary>People and teams right after whatever was changed before.</summary>
    public async Task<Known> Known() => new(Log, Workspace, await People());

    /// <summary>The streams that hold these unique keys.</summary>
    public Task<IReadOnlyDictionary<string, StreamId>> Holders(IEnumerable<string> keys, CancellationToken cancellation) =>
        Log.Holders(Workspace, keys.ToHashSet(StringComparer.Ordinal), cancellation);

    public async Task<Workspace> People() => (await Grains.Workspace(Workspace).Get()).State;
}
