using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using Orleans.Runtime;

namespace LeadGrains.Grains.Workspaces;

public sealed class WorkspaceGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Workspace>(snapshot, journal), IWorkspaceGrain
{
    public async Task<Tracked<Workspace>> Get(long seen = 0) => await Read(seen) ?? new Tracked<Workspace>(Domain.Workspaces.Workspace.Empty, 0, 0);

    public Task<Tracked<Workspace>?> AsOf(long seq) => ReadAsOf(seq);

    public Task<Reply<Workspace>> CreateUser(CreateUser command, Call call) =>
        Handle(command, call, () => ValueTask.FromResult(new WorkspaceContext(call.Actor, Journal.PlaybookOf(State ?? Domain.Workspaces.Workspace.Empty))));

    public Task<Reply<Workspace>> ChangeCapacity(ChangeCapacity command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> RecordUserSchool(RecordUserSchool command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> WithdrawUserSchool(WithdrawUserSchool command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> CreateTeam(CreateTeam command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> AmendTeam(AmendTeam command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> ChangePlaybook(ChangePlaybook command, Call call) => Decide(command, call);

    public Task<Reply<Workspace>> ResetPlaybook(ResetPlaybook command, Call call) => Decide(command, call);

    private Task<Reply<Workspace>> Decide(ICommand<Workspace, Actor> command, Call call) =>
        Handle(command, call, () => ValueTask.FromResult(call.Actor));
}
