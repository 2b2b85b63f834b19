using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Schools;

namespace LeadGrains.Server.Users;

/// <summary>People who work here, where they learnt, and how much a seller has to care for.</summary>
public static class UserEndpoints
{
    private const int MostLeads = 1_000_000;
    private static readonly Problem Unknown = Problems.Of(Refusal.NotFound(EntityKind.User));

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("People");
        users.MapPost("", Create).Allow(Permission.AdministerPeople).Creates<UserResource>("Record somebody who works here");
        users.MapGet("", List).Allow(Permission.Read).Lists<UserResource>("People, newest first");
        users.MapGet("/{id}", Show).Allow(Permission.Read).Reads<UserResource>("One of the people");
        users.MapPatch("/{id}", Patch).Allow(Permission.AdministerPeople).Changes<UserResource>("Change a seller's capacity");
        users.MapPost("/{id}/schools", Record).Allow(Permission.Write).Changes<UserResource>("Record where one of the people went to school: they themselves, or an administrator");
        users.MapPost("/{id}/schools/withdraw", Withdraw).Allow(Permission.Write).Changes<UserResource>("Take back that they went to a school");
        api.MapGet("/sellers/{id}/workload", Workload).Allow(Permission.Read).Reads<WorkloadResource>("A seller's active leads and capacity").WithTags("People");
    }

    /// <param name="Capacity">Active leads at once; sellers only.</param>
    public sealed record CreateUserBody(
        [NotBlank] [StringLength(300, MinimumLength = 1)] string Name, Role Role, TeamId? TeamId = null, [Range(0, MostLeads)] int? Capacity = null)
    {
        public CreateUser Command(UserId id) => new(id, Name, Role, TeamId, Capacity);
    }

    /// <param name="Capacity">Active leads at once. One below what the seller has takes nothing away, but lets nothing in.</param>
    public sealed record PatchUserBody([Range(0, MostLeads)] int Capacity, [StringLength(4000)] string? Reason = null);

    /// <param name="Active">Leads in Prospect, Lead or Opportunity.</param>
    public sealed record WorkloadResource(int Active, int? Capacity);

    private static Task<IResult> Create(Body<CreateUserBody> body, Caller caller, PeopleDesk desk, Ids ids)
    {
        var id = ids.New<UserId>();
        return desk.Do(
            caller,
            workspace => workspace.CreateUser(body.Value.Command(id), caller.Call),
            // A repeated request made another user, the first time.
            (people, seq) => people.Find(id) ?? people.Users.Values.Single(user => user.Seq == seq),
            UserResource.From,
            user => user.Version,
            user => $"/api/v1/users/{user.Id}");
    }

    private static Task<IResult> List([AsParameters] Paging paging, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        desk.List(caller, paging, "users", people => people.Users.Values, user => user.Id.Value, UserResource.From, cancellation);

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, PeopleDesk desk) =>
        desk.Show(reading, EntityKind.User, people => people.Find(new UserId(id)), UserResource.From, user => user.Version);

    private static Task<IResult> Patch(string id, Body<PatchUserBody> body, Caller caller, PeopleDesk desk) => desk.Do(
        caller,
        workspace => workspace.ChangeCapacity(
            new(new UserId(id), body.Value.Capacity, body.Value.Reason, caller.IfMatch), caller.Call with { IfMatch = null }),
        (people, _) => people.Find(new UserId(id)),
        UserResource.From,
        user => user.Version);

    private static Task<IResult> Record(string id, Body<SchoolBody> body, Caller caller, PeopleDesk desk) =>
        Learn(id, caller, desk, (workspace, user, call) => workspace.RecordUserSchool(new(user, body.Value.Input(), caller.IfMatch), call));

    private static Task<IResult> Withdraw(string id, Body<ClassBody> body, Caller caller, PeopleDesk desk) =>
        Learn(id, caller, desk, (workspace, user, call) => workspace.WithdrawUserSchool(new(user, body.Value.Id(), caller.IfMatch), call));

    private static Task<IResult> Learn(string id, Caller caller, PeopleDesk desk, Func<IWorkspaceGrain, UserId, Call, Task<Reply<Workspace>>> command) => desk.Do(
        caller, workspace => command(workspace, new(id), caller.Call with { IfMatch = null }), (people, _) => people.Find(new UserId(id)), UserResource.From, user => user.Version);

    private static async Task<IResult> Workload(string id, [AsParameters] Reading reading, IDirectory directory, Workloads workloads)
    {
        var workspace = reading.Caller.Workspace;
        var (found, _) = await reading.Find(() => directory.People(workspace).Find(new UserId(id)));
        if (found is not { Role: Role.Seller } seller) return Unknown.Result();
        var load = (await workloads.Of(workspace, [seller.Id], reading.Cancellation))[seller.Id];
        return TypedResults.Ok(new WorkloadResource(load.Active, load.Capacity));
    }
}
