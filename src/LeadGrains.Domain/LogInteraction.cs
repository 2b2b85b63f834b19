using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain;

/// <param name="At">Not later than a day from now.</param>
public sealed record LogInteraction(
    InteractionKind Kind,
    Direction Direction,
    ImmutableArray<ContactId> Participants,
    int? Minutes,
    string? Notes,
    DateTimeOffset At) : ICommand<Lead, LeadContext>, ICommand<Contact, ContactContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();

    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
