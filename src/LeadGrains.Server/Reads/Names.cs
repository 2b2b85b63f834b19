using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Http;
using LeadGrains.Server.Relationships;
using Orleans;

namespace LeadGrains.Server.Reads;

/// <summary>
/// Names of what an answer mentions: of people from the directory, of one account from its grain, of many others from the views, and from
/// the grains themselves while the views are behind.
/// </summary>
public sealed class Names(IViews views, IGrainFactory grains, IDirectory directory, Relations relations)
{
    public string? Of(WorkspaceId workspace, UserId? user) => directory.People(workspace).Find(user)?.Name.Text;

    /// <summary>Asks the account itself, which has it in memory: answers to commands show it.</summary>
    public async ValueTask<string?> Of(WorkspaceId workspace, AccountId? account) =>
        account is { } id ? await OnceMore.Read(() => grains.Account(workspace, id).Name()) : null;

    /// <summary>Names (a lead's title) and stages by id, of people of ours their names alone: from the relations in memory, as far as these know them.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Face>> Faces(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, RelationGraph graph, CancellationToken cancellation = default)
    {
        var faces = new Dictionary<string, Face>(ids.Count, StringComparer.Ordinal);
        List<StreamId>? unknown = null;
        int[] nodes = [.. ids.Select(id => graph.Find(id.Value))];
        var known = graph.FacesOf(nodes);
        foreach (var (i, id) in ids.Index())
        {
            if (id.Kind == EntityKind.User) faces[id.Value] = new(Of(workspace, new UserId(id.Value)), null);
            else if (known[i] is { } face) faces[id.Value] = face;
            // Lists have the name of somebody erased until they are made anew.
            else if (id.Kind == EntityKind.Contact && (nodes[i] < 0 || graph.IsShutOut(nodes[i]))) faces[id.Value] = new(await OnceMore.Read(() => Asked(workspace, id)), null);
            else (unknown ??= []).Add(id);
        }
        if (unknown is null) return faces;
        foreach (var (id, face) in await Faces(workspace, unknown, cancellation)) faces[id] = face;
        return faces;
    }

    /// <summary>Names (a lead's title) by id.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> Of(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation = default) =>
        (await Faces(workspace, ids, cancellation)).ToDictionary(face => face.Key, face => face.Value.Name, StringComparer.Ordinal);

    private async Task<IReadOnlyDictionary<string, Face>> Faces(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation)
    {
        var (found, asOf) = await views.Faces(workspace, ids, cancellation);
        relations.Learn(workspace, found, asOf);
        var missing = ids.Where(id => !found.ContainsKey(id.Value)).ToArray();
        if (missing.Length == 0) return found;
        var faces = new Dictionary<string, Face>(found, StringComparer.Ordinal);
        foreach (var id in missing) faces[id.Value] = new(await OnceMore.Read(() => Asked(workspace, id)), null);
        return faces;
    }

    private async Task<string?> Asked(WorkspaceId workspace, StreamId id) => id.Kind switch
    {
        EntityKind.Account => await grains.Account(workspace, new(id.Value)).Name(),
        EntityKind.Contact => (await grains.Contact(workspace, new(id.Value)).Get())?.State.Name.Text,
        EntityKind.Lead => (await grains.Lead(workspace, new(id.Value)).Get())?.State.Title.Text,
        EntityKind.User => Of(workspace, new UserId(id.Value)),
        _ => null,
    };
}
