using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain;

/// <summary>On a lead, at any stage and whoever owns it: what was said with a customer is everybody's to know.</summary>
/// <param name="At">Not later than a day from now.</param>
public sealed record LogInteraction(
    InteractionKind Kind,
    Direction Direction,
    ImmutableArray<ContactId> Participants,
    int? Minutes,
    string? Notes,
    DateTimeOffset At) : ICommand<Lead, LeadContext>, ICommand<Contact, ContactContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        if (context.Actor.Role == Role.ApiReader)
            return LeadRefusals.RoleOnlyReads;
        return Refuse(context.Now, context.MissingContacts) is { } refusal ? refusal : new LeadInteractionLogged(With([]));
    }

    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return Refusal.NotFound(EntityKind.Contact);
        return Refuse(context.Now, context.MissingContacts) is { } refusal ? refusal : new ContactInteractionLogged(With([state.Id]));
    }

    private Refusal? Refuse(DateTimeOffset now, ImmutableArray<ContactId> missing)
    {
        if (!missing.IsDefaultOrEmpty)
            return Refusal.Unknown(EntityKind.Contact, $"/participants/{Math.Max(0, Named.IndexOf(missing[0]))}");
        return LeadChecks.IsAhead(At, now) ? LeadRefusals.InteractionIsInFuture : null;
    }

    private ImmutableArray<ContactId> Named => Participants.IsDefault ? [] : Participants;

    /// <summary>The notes are sealed under the key of the first who took part: they tell of that person.</summary>
    private Interaction With(ImmutableArray<ContactId> loggedOn)
    {
        ImmutableArray<ContactId> all = [.. Named.Concat(loggedOn).Distinct()];
        var notes = string.IsNullOrWhiteSpace(Notes) ? null : all is [var first, ..] ? Personal.Of(first, Notes) : Personal.OfWorkspace(Notes);
        return new Interaction(Kind, Direction, all, Minutes, notes, At);
    }
}
