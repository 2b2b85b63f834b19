using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to contact rows.</summary>
public static class ContactProjection
{
    /// <summary>The contact's own events.</summary>
    /// <param name="old">Null before the contact's first event.</param>
    public static ContactRow Project(DomainEvent happened, StoredEvent stored, ContactRow? old) =>
        Change(happened, stored, old) with { Version = stored.Version };

    /// <summary>What other streams' events say of this contact: interactions they took part in, signals they gave.</summary>
    public static ContactRow ProjectLinked(StoredEvent stored, ContactRow old) => stored.Event switch
    {
        LeadInteractionLogged e => Met(old, e.Interaction),
        ContactInteractionLogged e => Met(old, e.Interaction),
        NeedRecorded { Voiced: { } voice } => Contacted(old, ContactStage.Engaged, voice.At),
        NeedVoiced e => Contacted(old, ContactStage.Engaged, e.Voiced.At),
        LeadReferralBreached e => old with { Breaches = (old.Breaches ?? Breaches.None).With(new(new(stored.Stream.Value), e.Duty, e.OwnerId, stored.At)) },
        LeadReferred => Reached(old, ContactStage.Advocate),
        LeadCustomerSignalled e => Contacted(old, ContactStage.Engaged, e.Signal.At),
        _ => old,
    };

    private static ContactRow Change(DomainEvent happened, StoredEvent stored, ContactRow? old) => (happened, old) switch
    {
        (ContactCreated e, null) => new(e.Id, e.Name.Text, Texts(e.Channels), [], [], ContactStage.Identified, null, stored.At, stored.Version),
        (ContactProfileChanged e, not null) => old with { Name = e.Name.Text, Channels = Texts(e.Channels) },
        (ContactEmployed e, not null) => old with { Jobs = old.Jobs.Add(new(e.AccountId, e.Title?.Text, e.Since)) },
        (ContactLeft e, not null) => old with
        {
            Jobs = old.Jobs.RemoveAll(job => job.AccountId == e.AccountId),
            Roles = old.Roles.RemoveAll(role => role.AccountId == e.AccountId),
        },
        (ContactGivenRole e, not null) => Reached(old, e.Leaning == Leaning.ForUs ? ContactStage.Advocate : old.Stage) with
        {
            Roles = [.. old.Roles.Where(role => role.AccountId != e.AccountId), new(e.AccountId, e.Role, e.Leaning)],
        },
        (ContactInteractionLogged e, not null) => Met(old, e.Interaction),
        (ContactSchooled e, not null) => old with
        {
            Schools = [.. old.SchoolsOrNone.Where(known => known.ClassId != e.School.ClassId), new SchoolAt(e.School.ClassId, e.School.School.Text, e.School.Class?.Text, e.School.From, e.School.Until)],
        },
        (ContactSchoolWithdrawn e, not null) => old with { Schools = old.SchoolsOrNone.RemoveAll(known => known.ClassId == e.ClassId) is { IsEmpty: false } others ? others : null },
        (ContactOptedOut, not null) => old with { OptedOutAt = stored.At },
        (ContactOptedIn, not null) => old with { OptedOutAt = null },
        (ContactKnows or ContactKnowsUser or ContactInfluences or AlertRaised or TaskEvent, not null) => old,
        _ => throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} does not fit the contact's row."),
    };

    /// <summary>Meeting in person counts as an answer, whoever began it.</summary>
    private static ContactRow Met(ContactRow old, Interaction interaction)
    {
        var answered = interaction.Direction == Direction.Inbound
            || interaction.Kind is InteractionKind.Visit or InteractionKind.Meeting or InteractionKind.Exhibition;
        return Contacted(old, answered ? ContactStage.Engaged : ContactStage.Reached, interaction.At);
    }

    private static ContactRow Contacted(ContactRow old, ContactStage stage, DateTimeOffset at) =>
        Reached(old, stage) with { LastContactAt = old.LastContactAt > at ? old.LastContactAt : at };

    private static ContactRow Reached(ContactRow old, ContactStage stage) => stage > old.Stage ? old with { Stage = stage } : old;

    private static ImmutableArray<ChannelText> Texts(ImmutableArray<Channel> channels) =>
        [.. channels.Select(channel => new ChannelText(channel.Kind, channel.Value.Text))];
}
