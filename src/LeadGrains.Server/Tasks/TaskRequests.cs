using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Tasks;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Tasks;

/// <param name="Due">The last day for it.</param>
/// <param name="OwnerId">Without it: the lead's owner, else the user who asks.</param>
/// <param name="Origin">Without it: a person. For a gap in the dossier, its topic.</param>
public sealed record OpenTaskBody(
    [StringLength(300)] string Title,
    DateOnly Due,
    [StringLength(4000)] string? Note = null,
    UserId? OwnerId = null,
    TaskOriginBody? Origin = null)
{
    public OpenTask Command(TaskId id) => new(id, Title, Note, Due, OwnerId, Origin is null ? null : new(Origin.Kind, Origin.Ref));
}

/// <param name="Kind">Person or Gap: the others open their tasks themselves.</param>
/// <param name="Ref">A gap's topic: a code of the playbook, or a name.</param>
public sealed record TaskOriginBody(TaskOriginKind Kind, [StringLength(100, MinimumLength = 1)] string? Ref = null);

/// <summary>What is absent stays; note and owner can be cleared.</summary>
public sealed record PatchTaskBody(
    [StringLength(300)] string Title = null!,
    [StringLength(4000)] string? Note = null,
    [NeverNull] DateOnly? Due = null,
    UserId? OwnerId = null)
{
    /// <param name="gives">Whether a field stands in the body, be it as null.</param>
    public ChangeTask Command(TaskId id, Func<string, bool> gives) =>
        new(id, Title, gives("note") ? new To<string>(Note) : null, Due, gives("ownerId") ? new To<UserId?>(OwnerId) : null);
}

public sealed record DropTaskBody([StringLength(4000)] string? Reason = null);
