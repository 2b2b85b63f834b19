using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Playbooks.Checking;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Users;

namespace LeadGrains.Server.Playbooks;

/// <summary>The playbook in force, and a workspace's own.</summary>
public static class PlaybookEndpoints
{
    public static void MapPlaybook(this IEndpointRouteBuilder api)
    {
        var playbook = api.MapGroup("/playbook").WithTags("Playbook");
        playbook.MapGet("", Show).Allow(Permission.Read).Reads<PlaybookResource>("The playbook in force");
        playbook.MapGet("/source", Source).Allow(Permission.Read).Reads<string>("Its text, to be edited").Produces<string>(200, YamlBody.ContentType);
        playbook.MapPut("", Put).Allow(Permission.AdministerPlaybook).Changes<PlaybookResource>("Give the workspace a playbook of its own");
        playbook.MapDelete("", Delete).Allow(Permission.AdministerPlaybook).Changes<PlaybookResource>("Go back to the server's playbook");
        playbook.MapPost("/check", Check).Allow(Permission.SignedIn).Reads<CheckedPlaybook>("Tell every mistake of a playbook, and change nothing");
    }

    /// <param name="Mistakes">By line; at most 200.</param>
    public sealed record CheckedPlaybook(bool Sound, IReadOnlyList<PlaybookMistake> Mistakes);

    private static async Task<IResult> Show([AsParameters] Reading reading, RequestLanguage language, IDirectory directory, ServerPlaybook server)
    {
        var (workspace, asOf) = await reading.Find(() => directory.People(reading.Caller.Workspace));
        var resource = PlaybookResource.From(workspace!, server.Current, language.Language);
        return new FoundResult<PlaybookResource>(resource, resource.Version, asOf);
    }

    private static async Task<IResult> Source([AsParameters] Reading reading, IDirectory directory, ServerPlaybook server, HttpResponse response)
    {
        var (workspace, asOf) = await reading.Find(() => directory.People(reading.Caller.Workspace));
        response.Headers.ETag = ETags.Of(workspace!.Playbook?.Version ?? 0);
        response.Headers["LeadGrains-As-Of"] = asOf.ToString();
        return TypedResults.Text((workspace.Playbook?.Written ?? server.Current).Yaml, YamlBody.ContentType, System.Text.Encoding.UTF8);
    }

    private static Task<IResult> Put(YamlBody body, Caller caller, RequestLanguage language, PeopleDesk desk, ServerPlaybook server) =>
        body.Read() switch
        {
            (null, var mistakes) => Task.FromResult(YamlBody.ProblemOf(mistakes).Result()),
            ({ } written, _) => Do(caller, language, desk, server, (workspace, call) => workspace.ChangePlaybook(new(written, caller.IfMatch), call)),
        };

    private static Task<IResult> Delete(Caller caller, RequestLanguage language, PeopleDesk desk, ServerPlaybook server) =>
        Do(caller, language, desk, server, (workspace, call) => workspace.ResetPlaybook(new(caller.IfMatch), call));

    private static CheckedPlaybook Check(YamlBody body, Caller caller)
    {
        var (playbook, mistakes) = body.Read();
        return new(playbook is not null, mistakes);
    }

    private static Task<IResult> Do(Caller caller, RequestLanguage language, PeopleDesk desk, ServerPlaybook server, Func<IWorkspaceGrain, Call, Task<Reply<Workspace>>> command) =>
        desk.Do(
            caller,
            workspace => command(workspace, caller.Call with { IfMatch = null }),
            (workspace, _) => workspace,
            workspace => PlaybookResource.From(workspace, server.Current, language.Language),
            workspace => workspace.Playbook?.Version ?? 0);
}
