using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Reads;

/// <summary>What stands between a route and a grain, the same for every command and every read by id.</summary>
public abstract class Desk<TId, TGrain, TState, TResource>(EntityKind kind, string path, Beginnings beginnings)
    where TId : struct, IId<TId>
    where TState : class
{
    private readonly Problem nowhere = Problems.Of(Refusal.NotFound(kind));

    protected abstract TGrain Grain(WorkspaceId workspace, TId id);

    protected abstract Task<Tracked<TState>?> Get(TGrain grain, long seen);

    protected abstract Task<Tracked<TState>?> AsOf(TGrain grain, long seq);

    protected abstract ValueTask<TResource> Resource(WorkspaceId workspace, Tracked<TState> state);

    public async Task<IResult> Show(Reading reading, string id)
    {
        var workspace = reading.Caller.Workspace;
        if (!PathId.TryRead<TId>(id, out var known)) return nowhere.Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => Get(Grain(workspace, known), reading.Seen)));
        return found is null ? nowhere.Result() : new FoundResult<TResource>(await Resource(workspace, found), found.Version, asOf);
    }

    public async Task<IResult> Do(Caller caller, string id, Func<TGrain, Call, Task<Reply<TState>>> command) =>
        PathId.TryRead<TId>(id, out var known)
            ? await Answer(caller, await OnceMore.Command(caller.Call, () => command(Grain(caller.Workspace, known), caller.Call)), location: null)
            : nowhere.Result();

    /// <param name="id">Made for this.</param>
    public async Task<IResult> Create(Caller caller, TId id, Func<TGrain, Call, Task<Reply<TState>>> command) =>
        await Answer(caller, await OnceMore.Command(caller.Call, () => beginnings.Begin(caller.Workspace, new(id.Value), () => command(Grain(caller.Workspace, id), caller.Call))), stream => $"/api/v1/{path}/{stream}");

    private Task<IResult> Answer(Caller caller, Reply<TState> reply, Func<StreamId, string>? location) => reply.Answer(
        (stream, seq) => OnceMore.Read(() => AsOf(Grain(caller.Workspace, TId.Of(stream.Value)), seq)),
        state => Resource(caller.Workspace, state),
        location);
}
