using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Tasks;

/// <summary>What is to be done about leads, accounts and contacts.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tasks", List).WithTags("Tasks").Allow(Permission.Read).Lists<TaskResource>("Tasks, newest first");
        MapTasksOf<LeadId>(api.MapGroup("/leads/{id}/tasks"), "a lead");
        MapTasksOf<AccountId>(api.MapGroup("/accounts/{id}/tasks"), "an account");
        MapTasksOf<ContactId>(api.MapGroup("/contacts/{id}/tasks"), "a contact");
    }

    private static void MapTasksOf<TId>(RouteGroupBuilder tasks, string subject) where TId : struct, IId<TId>
    {
        tasks.WithTags("Tasks");
        tasks.MapPost("", Open<TId>).Allow(Permission.Write).Creates<TaskResource>($"Open a task about {subject}");
        tasks.MapGet("", ListOf<TId>).Allow(Permission.Read).Reads<Page<TaskResource>>($"The tasks about {subject}, newest first");
        tasks.MapGet("/{taskId}", Show<TId>).Allow(Permission.Read).Reads<TaskResource>($"One task about {subject}");
        tasks.MapPatch("/{taskId}", Patch<TId>).Allow(Permission.Write).Changes<TaskResource>("Change a task's title, note, due day or owner");
        tasks.MapPost("/{taskId}/done", Finish<TId>).Allow(Permission.Write).Changes<TaskResource>("Say that a task is done");
        tasks.MapPost("/{taskId}/drop", Drop<TId>).Allow(Permission.Write).Changes<TaskResource>("Drop a task, with a reason");
    }

    private static Task<IResult> List(
        [AsParameters] TaskQuery query, [AsParameters] Paging paging, RequestLanguage language, Caller caller, TaskLists lists, CancellationToken cancellation) =>
        lists.Answer(caller, paging, query, language, cancellation);

    private static Task<IResult> ListOf<TId>(
        string id, bool? open, [AsParameters] Paging paging, RequestLanguage language, Caller caller, Freshness freshness, TaskDesk desk, CancellationToken cancellation)
        where TId : struct, IId<TId> => desk.List<TId>(id, new(paging.After, caller, freshness, cancellation), paging, open, language);

    private static Task<IResult> Show<TId>(string id, string taskId, [AsParameters] Reading reading, RequestLanguage language, TaskDesk desk)
        where TId : struct, IId<TId> => desk.Show<TId>(id, taskId, reading, language);

    private static Task<IResult> Open<TId>(string id, Body<OpenTaskBody> body, RequestLanguage language, Caller caller, TaskDesk desk, Ids ids)
        where TId : struct, IId<TId>
    {
        var task = ids.New<TaskId>();
        return desk.Do<TId>(caller, id, task, language, (subject, call) => subject.OpenTask(body.Value.Command(task), call), created: true);
    }

    private static Task<IResult> Patch<TId>(string id, string taskId, Body<PatchTaskBody> body, RequestLanguage language, Caller caller, TaskDesk desk)
        where TId : struct, IId<TId> =>
        desk.Do<TId>(caller, id, Named(taskId), language, (subject, call) => subject.ChangeTask(body.Value.Command(Named(taskId), body.Gives), call));

    private static Task<IResult> Finish<TId>(string id, string taskId, RequestLanguage language, Caller caller, TaskDesk desk) where TId : struct, IId<TId> =>
        desk.Do<TId>(caller, id, Named(taskId), language, (subject, call) => subject.FinishTask(new(Named(taskId)), call));

    private static Task<IResult> Drop<TId>(string id, string taskId, Body<DropTaskBody> body, RequestLanguage language, Caller caller, TaskDesk desk)
        where TId : struct, IId<TId> =>
        desk.Do<TId>(caller, id, Named(taskId), language, (subject, call) => subject.DropTask(new(Named(taskId), body.Value.Reason), call));

    /// <summary>What can't be a task's id names none.</summary>
    private static TaskId Named(string taskId) => PathId.TryRead<TaskId>(taskId, out var id) ? id : new(TaskId.Prefix);
}
