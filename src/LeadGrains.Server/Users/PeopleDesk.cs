using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Users;

/// <summary>Commands and lists of people and teams: each is a resource with a version of its own, though all live in the workspace's stream.</summary>
public sealed class PeopleDesk(IGrainFactory grains, IDirectory directory, Freshness freshness)
{
    /// <param name="find">Finds the person or team that the command was about, in the workspace right after it.</param>
    /// <param name="version">Of what was found.</param>
    /// <param name="location">Given when the command creates.</param>
    public async Task<IResult> Do<T, TResource>(
        Caller caller, Func<IWorkspaceGrain, Task<Reply<Workspace>>> command, Func<Workspace, long, T?> find, Func<T, TResource> resource, Func<T, long> version,
        Func<T, string>? location = null)
        where T : class
    {
        var grain = grains.Workspace(caller.Workspace);
        var reply = await OnceMore.Command(caller.Call, () => command(grain));
        var found = reply.Refusal is null ? find(reply.State ?? (await OnceMore.Read(() => grain.AsOf(reply.Seq)))!.State, reply.Seq) : null;
        return await (reply with { Version = found is null ? reply.Version : version(found) }).Answer(
            (_, seq) => grain.AsOf(seq), _ => new ValueTask<TResource>(resource(found!)), found is null || location is null ? null : _ => location(found));
    }

    /// <summary>Somebody or some team out of the directory.</summary>
    public async Task<IResult> Show<T, TResource>(Reading reading, EntityKind kind, Func<Workspace, T?> find, Func<T, TResource> resource, Func<T, long> version)
        where T : class
    {
        var (found, asOf) = await reading.Find(() => find(directory.People(reading.Caller.Workspace)));
        return found is null ? Problems.Of(Refusal.NotFound(kind)).Result() : new FoundResult<TResource>(resource(found), version(found), asOf);
    }

    /// <summary>A page out of the directory, newest first by id.</summary>
    public async Task<IResult> List<T, TResource>(
        Caller caller, Paging paging, string what, Func<Workspace, IEnumerable<T>> all, Func<T, string> id, Func<T, TResource> resource, CancellationToken cancellation)
    {
        if (paging.Sort is not (null or "-id")) return Problems.Invalid(new FieldError("?sort", "invalid", "expected -id")).Result();
        if (!Cursor.TryRead<string>(paging.Cursor, what, out var after)) return Cursor.Foreign.Result();
        var asOf = await freshness.WaitToHear(caller, paging.After, cancellation);
        var everything = all(directory.People(caller.Workspace)).OrderByDescending(id, StringComparer.Ordinal).ToList();
        var rest = everything.Where(one => after is null || string.CompareOrdinal(id(one), after) < 0).ToList();
        var page = rest.Take(paging.Size).ToList();
        return TypedResults.Ok(new Page<TResource>(
            [.. page.Select(resource)], rest.Count > page.Count ? Cursor.Of(id(page[^1]), what) : null, asOf, paging.Count is true ? everything.Count : null));
    }
}
