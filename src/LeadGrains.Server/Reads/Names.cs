using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Http;
using Orleans;

namespace LeadGrains.Server.Reads;

/// <summary>
/// Names of what an answer mentions: of people from the directory, of one account from its grain, of many others from the views, and from
/// the grains themselves while the views are behind.
/// </summary>
public sealed class Names(IViews views, IGrainFactory grains, IDirectory directory)
{
    public string? Of(WorkspaceId workspace, UserId? user) => directory.People(workspace).Find(user)?.Name.Text;

    /// <summary>Asks the account itself, which has it in memory: answers to commands show it.</summary>
    public async ValueTask<string?> Of(WorkspaceId workspace, AccountId? account) =>
        account is { } id ? await OnceMore.Read(() => grains.Account(workspace, id).Name()) : null;

    /// <summary>Names (a lead's title) and stages by id, of people of ours their names alone; without those that are not there.</summary>
    public async Task<IReadOnlyDictionary<string, Face>> Faces(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation = default)
    {
        var found = await views.Faces(workspace, ids, cancellation);
        var missing = ids.Where(id => !found.ContainsKey(id.Value)).ToArray();
        if (missing.Length == 0) return found;
        var faces = new Dictionary<string, Face>(found, StringComparer.Ordinal);
        foreach (var id in missing) faces[id.Value] = new(await OnceMore.Read(() => Asked(workspace, id)), null);
        return faces;
    }

    /// <summary>Names (a lead's title) by id; without those that are not there.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> Of(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation = default)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        var kinds = ids.ToLookup(id => id.Kind, id => id.Value);
        // Side by side: none waits for another.
        var accounts = kinds.Contains(EntityKind.Account) ? views.AccountNames(workspace, Typed<AccountId>(kinds[EntityKind.Account]), cancellation) : null;
        var contacts = kinds.Contains(EntityKind.Contact) ? views.ContactNames(workspace, Typed<ContactId>(kinds[EntityKind.Contact]), cancellation) : null;
        var leads = kinds.Contains(EntityKind.Lead) ? views.LeadTitles(workspace, Typed<LeadId>(kinds[EntityKind.Lead]), cancellation) : null;
        if (accounts is not null) Add(await accounts, name => name);
        if (contacts is not null) Add(await contacts, name => name);
        if (leads is not null) Add(await leads, name => name);
        foreach (var id in ids.Where(id => !names.ContainsKey(id.Value)))
            names[id.Value] = await OnceMore.Read(() => Asked(workspace, id));
        return names;

        void Add<TId, TName>(IReadOnlyDictionary<TId, TName> found, Func<TName, string?> name) where TId : struct, IId<TId>
        {
            foreach (var (id, known) in found)
                names[id.Value] = name(known);
        }
    }

    private static ImmutableArray<T> Typed<T>(IEnumerable<string> ids) where T : struct, IId<T> => [.. ids.Distinct(StringComparer.Ordinal).Select(T.Of)];

    private async Task<string?> Asked(WorkspaceId workspace, StreamId id) => id.Kind switch
    {
        EntityKind.Account => await grains.Account(workspace, new(id.Value)).Name(),
        EntityKind.Contact => (await grains.Contact(workspace, new(id.Value)).Get())?.State.Name.Text,
        EntityKind.Lead => (await grains.Lead(workspace, new(id.Value)).Get())?.State.Title.Text,
        EntityKind.User => Of(workspace, new UserId(id.Value)),
        _ => null,
    };
}
