using LeadGrains.Domain;
using Orleans;

namespace LeadGrains.Grains;

/// <summary>Grain keys carry the workspace: <c>{workspace}/{stream}</c>.</summary>
public static class GrainKey
{
    public static string Of(WorkspaceId workspace, StreamId stream) => $"{workspace}/{stream}";

    public static (WorkspaceId Workspace, StreamId Stream) Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (new WorkspaceId(key[..slash]), new StreamId(key[(slash + 1)..]));
    }

    public static Accounts.IAccountGrain Account(this IGrainFactory grains, WorkspaceId workspace, AccountId id) =>
        grains.GetGrain<Accounts.IAccountGrain>(Of(workspace, id));

    public static Contacts.IContactGrain Contact(this IGrainFactory grains, WorkspaceId workspace, ContactId id) =>
        grains.GetGrain<Contacts.IContactGrain>(Of(workspace, id));

    public static Leads.ILeadGrain Lead(this IGrainFactory grains, WorkspaceId workspace, LeadId id) =>
        grains.GetGrain<Leads.ILeadGrain>(Of(workspace, id));

    /// <summary>What tasks can be about: a lead, an account, a contact.</summary>
    public static Tasks.ITaskSubject Subject(this IGrainFactory grains, WorkspaceId workspace, StreamId stream) => stream.Kind switch
    {
        EntityKind.Lead => grains.Lead(workspace, new(stream.Value)),
        EntityKind.Account => grains.Account(workspace, new(stream.Value)),
        _ => grains.Contact(workspace, new(stream.Value)),
    };

    public static Workspaces.IWorkspaceGrain Workspace(this IGrainFactory grains, WorkspaceId workspace) =>
        grains.GetGrain<Workspaces.IWorkspaceGrain>(Of(workspace, StreamId.Workspace));
}
