using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Grains.Workspaces;

/// <summary>People and teams at hand in this process, following the log: what every command and every name on a screen looks up.</summary>
public interface IDirectory
{
    /// <summary>The workspace as far as this process has heard.</summary>
    Workspace People(WorkspaceId workspace);
}
