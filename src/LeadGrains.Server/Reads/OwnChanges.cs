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
        var key = (credential.Workspace, credential.Principal);
        // Counting locks the whole dictionary: only when somebody is new.
        if (!last.ContainsKey(key) && last.Count >= MostRemembered) last.Clear();
        last.AddOrUpdate(key, static (_, seq) => seq, static (_, known, seq) => Math.Max(known, seq), seq);
    }

    /// <summary>0 when nothing is known of them.</summary>
    public long Of(Credential credential) => last.GetValueOrDefault((credential.Workspace, credential.Principal));
}
