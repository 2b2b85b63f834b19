using LeadGrains.Domain.Workspaces;
using Orleans;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Workspaces;

/// <summary>People, teams and playbook of one workspace, keyed <c>{workspace}/workspace</c>.</summary>
public interface IWorkspaceGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Tracked<Workspace>> Get(long seen = 0);

    /// <summary>The workspace as it was right after a position; null when nothing had happened in it.</summary>
    [ReadOnly]
    Task<Tracked<Workspace>?> AsOf(long seq);

    Task<Reply<Workspace>> CreateUser(CreateUser command, Call call);

    Task<Reply<Workspace>> ChangeCapacity(ChangeCapacity command, Call call);

    Task<Reply<Workspace>> RecordUserSchool(RecordUserSchool command, Call call);

    Task<Reply<Workspace>> WithdrawUserSchool(WithdrawUserSchool command, Call call);

    Task<Reply<Workspace>> CreateTeam(CreateTeam command, Call call);

    Task<Reply<Workspace>> AmendTeam(AmendTeam command, Call call);

    Task<Reply<Workspace>> ChangePlaybook(ChangePlaybook command, Call call);

    Task<Reply<Workspace>> ResetPlaybook(ResetPlaybook command, Call call);
}
