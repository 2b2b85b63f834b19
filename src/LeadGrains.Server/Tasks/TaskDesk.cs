using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains;
using LeadGrains.Grains.Tasks;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Tasks;

/// <summary>What stands between the routes about tasks and the grains that they are about.</summary>
public sealed class TaskDesk(IGrainFactory grains, TaskText text, TaskLists lists, IViews views)
{
    /// <summary>Issues a command about one task and answers with it.</summary>
    /// <param name="created">The command opens it: which one a replayed outcome opened, its position tells.</param>
    public async Task<IResult> Do<TId>(
        Caller caller, string id, TaskId task, RequestLanguage language, Func<ITaskSubject, Call, Task<Reply<TaskList>>> command, bool created = false)
        where TId : struct, IId<TId>
    {
        if (!PathId.TryRead<TId>(id, out _)) return Nowhere<TId>();
        var subject = Subject(caller.Workspace, new(id));
        var reply = await OnceMore.Command(caller.Call, () => command(subject, caller.Call));
        if (reply.Refusal?.Code == TaskRefusals.TaskIsUnknown.Code && await Old(caller.Workspace, new(id), task) is not null)
            return Problems.Of(TaskRefusals.TaskHasEnded).Result();
        return await reply.Answer(
            (_, seq) => OnceMore.Read(() => subject.TasksAsOf(seq)),
            state =>
            {
                if (created && reply.Replayed) task = state.State.Items[^1].Id;
                return Resource(caller.Workspace, new(id), state.State.Find(task)!, language);
            },
            created ? stream => $"/api/v1/{Path(stream)}/{stream}/tasks/{task}" : null);
    }

    public async Task<IResult> Show<TId>(string id, string task, Reading reading, RequestLanguage language) where TId : struct, IId<TId>
    {
        if (!PathId.TryRead<TId>(id, out _)) return Nowhere<TId>();
        var (found, asOf) = await Tasks(reading, new(id));
        if (found is null) return Nowhere<TId>();
        return PathId.TryRead<TaskId>(task, out var wanted) && (found.State.Find(wanted) ?? await Old(reading.Caller.Workspace, new(id), wanted)) is { } known
            ? new FoundResult<TaskResource>(await Resource(reading.Caller.Workspace, new(id), known, language), found.Version, asOf)
            : Problems.Of(TaskRefusals.TaskIsUnknown).Result();
    }

    public async Task<IResult> List<TId>(string id, Reading reading, Paging paging, bool? open, RequestLanguage language) where TId : struct, IId<TId>
    {
        if (!PathId.TryRead<TId>(id, out _) || (await Tasks(reading, new(id))).Found is null) return Nowhere<TId>();
        var query = new TaskQuery(null, null, open, null, null, null, null, new StreamId(id));
        return await lists.Answer(reading.Caller, paging, query, language, reading.Cancellation);
    }

    /// <summary>One that ended so long ago that its grain forgot it; null: there never was one.</summary>
    private async ValueTask<TaskItem?> Old(WorkspaceId workspace, StreamId subject, TaskId task) =>
        (await views.ListTasks(workspace, new(Subject: subject, Id: task), new(1))).Items is [{ Task: var known }] ? known : null;

    private Task<(Tracked<TaskList>? Found, long AsOf)> Tasks(Reading reading, StreamId id) => reading.Find(() =>
        OnceMore.Read(() => Subject(reading.Caller.Workspace, id).Tasks(reading.Seen)));

    private async ValueTask<TaskResource> Resource(WorkspaceId workspace, StreamId subject, TaskItem task, RequestLanguage language) =>
        (await text.Resources(workspace, [new(subject, task)], language))[0];

    private ITaskSubject Subject(WorkspaceId workspace, StreamId id) => grains.Subject(workspace, id);

    private static string Path(StreamId id) => id.Kind switch { EntityKind.Lead => "leads", EntityKind.Account => "accounts", _ => "contacts" };

    /// <summary>Nothing of that kind goes by the id in the path.</summary>
    private static IResult Nowhere<TId>() where TId : struct, IId<TId> => Problems.Of(Refusal.NotFound(new StreamId(TId.Prefix).Kind)).Result();
}
