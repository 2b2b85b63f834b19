using System.Collections.Concurrent;
using System.Collections.Frozen;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Imports.Checking;

namespace LeadGrains.Server.Imports;

/// <summary>What a workspace holds: people as they were when this was made, unique keys as they are now.</summary>
internal sealed class Known : IKnown
{
    private readonly IEventLog log;
    private readonly WorkspaceId workspace;
    private readonly FrozenDictionary<string, User> people;
    private readonly FrozenSet<UserId> users;
    private readonly FrozenSet<string> teams;
    private readonly ILookup<string, UserId> sellers;
    private readonly ConcurrentDictionary<(string System, string Name), UserId?> named = new();

    public Known(IEventLog log, WorkspaceId workspace, Workspace people)
    {
        (this.log, this.workspace) = (log, workspace);
        this.people = people.Users.Values.Where(user => user.ImportKey is not null).ToFrozenDictionary(user => user.ImportKey!, StringComparer.Ordinal);
        users = people.Users.Keys.ToFrozenSet();
        teams = people.Teams.Values.Select(team => team.ImportKey).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        sellers = people.Users.Values.Where(user => user is { Role: Role.Seller, Name.Text: not null }).ToLookup(user => user.Name.Text!, user => user.Id, StringComparer.Ordinal);
    }

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        log.Holders(workspace, keys, cancellation);

    public (UserId Id, Role Role)? Person(string importKey) => people.TryGetValue(importKey, out var user) ? (user.Id, user.Role) : null;

    public bool User(UserId id) => users.Contains(id);

    public bool Team(string importKey) => teams.Contains(importKey);

    public UserId? SellerNamed(string name) => sellers[name].ToList() is [var only] ? only : null;

    /// <summary>Who an owner's name stands for: who was imported under it, else the only seller of that name.</summary>
    public UserId? Seller(string system, string name) => named.GetOrAdd((system, name), FindSeller);

    private UserId? FindSeller((string System, string Name) asked)
    {
        var (system, name) = asked;
        return Person(ImportKeys.User(system, name)) is { Role: Role.Seller } imported ? imported.Id : SellerNamed(name);
    }
}
