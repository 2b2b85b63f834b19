using LeadGrains.Domain;
using LeadGrains.Grains.Workspaces;

namespace LeadGrains.Server.Auth;

/// <summary>About the caller: who it is, and a ticket for the live feed.</summary>
public static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Get).Allow(Permission.SignedIn).WithTags("Sign-in").Produces<Me>();
        api.MapPost("/live-ticket", Ticket).Allow(Permission.Read).WithTags("Live").Produces<LiveTicket>();
    }

    /// <param name="Id">Of the token or session.</param>
    public sealed record Me(string Id, CredentialKind Kind, Role Role, UserId? UserId, string? Name, WorkspaceId Workspace);

    private static Me Get(Caller caller, IDirectory directory)
    {
        var (credential, user) = (caller.Credential, caller.Credential.User);
        var name = user is null ? credential.Name : directory.People(caller.Workspace).Find(user)?.Name.Text;
        return new(credential.Id, credential.Kind, credential.Role, user, name, caller.Workspace);
    }

    private static async Task<LiveTicket> Ticket(Caller caller, LiveTickets tickets, CancellationToken cancellation) =>
        await tickets.Issue(caller.Credential, cancellation);
}
