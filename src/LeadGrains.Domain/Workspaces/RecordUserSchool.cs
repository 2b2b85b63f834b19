using LeadGrains.Domain.Schools;

namespace LeadGrains.Domain.Workspaces;

/// <summary>One of ours went to a school. The same school, year and class again says when they left it.</summary>
/// <param name="Expected">The user's version that the caller saw; a workspace has one stream, so the append's own check would ask for too much.</param>
public sealed record RecordUserSchool(UserId Id, SchoolInput School, long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (state?.Find(Id) is not { } user)
            return Refusal.NotFound(EntityKind.User);
        if ((WorkspaceRefusals.UnlessTheirOwnOrAdministered(context, user, Expected) ?? School.Fault) is { } refusal)
            return refusal;
        return user.Schools.Any(known => known.ClassId == School.ClassId && known.Until == School.Until)
            ? Decision.NothingToDo
            : new UserSchooled(Id, School.Of(Id.Value));
    }
}

/// <summary>It was a mistake: they never did.</summary>
/// <inheritdoc cref="RecordUserSchool" path="/param"/>
public sealed record WithdrawUserSchool(UserId Id, ClassId ClassId, long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (state?.Find(Id) is not { } user)
            return Refusal.NotFound(EntityKind.User);
        if (WorkspaceRefusals.UnlessTheirOwnOrAdministered(context, user, Expected) is { } refusal)
            return refusal;
        return user.Schools.Any(known => known.ClassId == ClassId) ? new UserSchoolWithdrawn(Id, ClassId) : SchoolInput.IsUnknown;
    }
}
