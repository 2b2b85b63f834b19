using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Reads;

/// <summary>Where each principal's own last change stands, so that what they read next shows it.</summary>
public sealed class OwnChanges
{
    /// <summary>More is forgotten at once: then a list may, for a moment, not show what its reader just did.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(WorkspaceId, string), long> last = new();

    public void Note(Credential credential, long seq)
    {
        if (last.Count >= MostRemembered) last.Clear();
        last.AddOrUpdate((credential.Workspace, credential.Principal), seq, (_, known) => Math.Max(known, seq));
    }

    /// <summary>0 when nothing is known of them.</summary>
    public long Of(Credential credential) => last.GetValueOrDefault((credential.Workspace, credential.Principal));
}
