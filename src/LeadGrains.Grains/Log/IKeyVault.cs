using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// Keys that seal personal data, apart from the log. A key is committed before the event that needs it;
/// destroying a subject's keys erases what they sealed, wherever it is.
/// </summary>
public interface IKeyVault
{
    /// <summary>Commits new keys. Concurrent calls share a transaction.</summary>
    Task Add(WorkspaceId workspace, IReadOnlyCollection<VaultKey> keys, CancellationToken cancellation = default);

    /// <summary>Keys by id; destroyed or unknown ones are left out.</summary>
    Task<IReadOnlyList<VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation = default);

    /// <summary>The newest key of a subject, or null.</summary>
    Task<VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation = default);

    /// <summary>Destroys every key of a subject; the number destroyed.</summary>
    Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation = default);

    /// <summary>Keys were destroyed here, just now. What others destroyed is told by <see cref="Destructions"/>.</summary>
    event Action? Destroyed;

    /// <summary>All who have a key: whoever had one and is not among them was erased.</summary>
    Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation = default);

    /// <summary>How often keys were destroyed, by whomever: when it has grown, what is remembered of them is to be forgotten.</summary>
    Task<long> Destructions(CancellationToken cancellation = default);
}

/// <param name="Id">Time-ordered, unique in the workspace.</param>
/// <param name="Secret">256 bits.</param>
public sealed record VaultKey(string Id, string Subject, byte[] Secret);
