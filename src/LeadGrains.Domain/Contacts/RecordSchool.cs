using LeadGrains.Domain.Schools;

namespace LeadGrains.Domain.Contacts;

/// <summary>A contact went to a school. The same school, year and class again says when they left it.</summary>
public sealed record RecordSchool(SchoolInput School) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (School.Fault is { } refusal)
            return refusal;
        return state.Schools.Any(known => known.ClassId == School.ClassId && known.Until == School.Until)
            ? Decision.NothingToDo
            : new ContactSchooled(School.Of(state.Id.Value));
    }
}

/// <summary>It was a mistake: they never did.</summary>
public sealed record WithdrawSchool(ClassId ClassId) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) =>
        state is null ? ContactRefusals.ContactIsUnknown
        : state.Schools.Any(known => known.ClassId == ClassId) ? new ContactSchoolWithdrawn(ClassId)
        : SchoolInput.IsUnknown;
}
