using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Contacts;

public sealed partial record Contact
{
    /// <summary>Their own events, and those that other contacts and leads linked to them.</summary>
    public static Contact? Evolve(Contact? state, DomainEvent happened, EventMeta meta) => (state, happened) switch
    {
        (null, ContactCreated e) => new Contact(
            e.Id, e.Name, e.Channels, e.ExternalKeys, Employments: [], Roles: [], Knows: [], Ours: [], Influences: [],
            ContactStage.Identified, LastContactAt: null, CreatedAt: meta.At, TaskList.Empty, Breaches.None, Leads: [], OptedOutAt: null, Schools: []),
        ({ }, ContactInteractionLogged e) => state.Spoken(e.Interaction),
        ({ }, LeadInteractionLogged e) => state.Spoken(e.Interaction),
        ({ }, LeadCustomerSignalled e) => state.Reaching(ContactStage.Engaged, e.Signal.At).Signalled(new(LeadId.Of(meta.Stream.Value), LeadTieKind.Signal, e.Signal.At)),
        ({ }, LeadReferred e) => state.Reaching(ContactStage.Advocate).Brought(e.Referral.MayName, meta),
        ({ }, LeadReferralConsented e) => state.Brought(e.MayName, meta),
        ({ }, LeadReferralBreached e) => state with { Breaches = state.Breaches.With(new(LeadId.Of(meta.Stream.Value), e.Duty, e.OwnerId, meta.At)) },
        ({ }, FactRecorded or AlertRaised) => state,
        ({ }, NeedRecorded { Voiced: { } voice }) => state.Reaching(ContactStage.Engaged, voice.At),
        ({ }, NeedRecorded) => state,
        ({ }, NeedVoiced e) => state.Reaching(ContactStage.Engaged, e.Voiced.At),
        ({ }, TaskEvent e) => state with { Tasks = state.Tasks.Fold(e, meta) },
        ({ }, ContactEvent e) => state.Told(e, ContactId.Of(meta.Stream.Value), meta),
        _ => throw Unfoldable.Event(state, happened),
    };

    private Contact Told(ContactEvent happened, ContactId who, EventMeta meta) => happened switch
    {
        ContactProfileChanged e => this with { Name = e.Name, Channels = e.Channels },
        ContactEmployed e => this with { Employments = Employments.Add(new(e.AccountId, e.Title, e.Since, Until: null, Current: true, meta.By.IsImport)) },
        ContactLeft e => Left(e),
        ContactGivenRole e => Given(new HeldRole(e.AccountId, e.Role, e.Leaning, meta.At, meta.By.IsImport)),
        ContactKnows e => Acquainted(new Acquaintance(who, e.Other, e.Kind, e.Since, e.Until, meta.By.IsImport)),
        ContactKnowsUser e => Acquainted(new OurAcquaintance(e.User, e.Kind, e.Since, e.Until, meta.By.IsImport)),
        ContactInfluences e => Swaying(new InfluenceAt(who, e.Other, e.AccountId, e.Weight, meta.At, e.Basis ?? InfluenceBasis.Claimed, e.Grounds, meta.By.IsImport)),
        ContactSchooled e => this with { Schools = [.. Schools.Where(known => known.ClassId != e.School.ClassId), e.School] },
        ContactSchoolWithdrawn e => this with { Schools = Schools.RemoveAll(known => known.ClassId == e.ClassId) },
        ContactOptedOut => this with { OptedOutAt = meta.At },
        ContactOptedIn => this with { OptedOutAt = null },
        _ => throw Unfoldable.Event(this, happened),
    };

    private Contact Left(ContactLeft e) => this with
    {
        Employments = [.. Employments.Select(job =>
            job.Current && job.AccountId == e.AccountId ? job with { Until = e.Until, Current = false } : job)],
        Roles = Roles.RemoveAll(role => role.AccountId == e.AccountId),
    };

    private Contact Given(HeldRole role) => Reaching(role.Leaning == Leaning.ForUs ? ContactStage.Advocate : Stage) with
    {
        Roles = [.. Roles.Where(held => held.AccountId != role.AccountId), role],
    };

    private Contact Acquainted(Acquaintance one) => this with
    {
        Knows = [.. Knows.Where(k => (k.From, k.To, k.Kind) != (one.From, one.To, one.Kind)), one],
    };

    private Contact Acquainted(OurAcquaintance one) => this with
    {
        Ours = [.. Ours.Where(k => (k.UserId, k.Kind) != (one.UserId, one.Kind)), one],
    };

    private Contact Swaying(InfluenceAt influence) => this with
    {
        Influences = [.. Influences.Where(known => known.Key != influence.Key), influence],
    };

    /// <summary>Since the first signal.</summary>
    private Contact Signalled(LeadTie tie) =>
        Leads.FirstOrDefault(known => (known.LeadId, known.Kind) == (tie.LeadId, tie.Kind)) is not { } known ? this with { Leads = Leads.Add(tie) }
        : tie.Since < known.Since ? this with { Leads = Leads.Replace(known, tie) }
        : this;

    private Contact Brought(NameConsent mayName, EventMeta meta)
    {
        var tie = new LeadTie(LeadId.Of(meta.Stream.Value), LeadTieKind.ReferredBy, meta.At);
        var others = Leads.RemoveAll(known => (known.LeadId, known.Kind) == (tie.LeadId, tie.Kind));
        return this with { Leads = mayName == NameConsent.Given ? others.Add(tie) : others };
    }

    /// <summary>We approached them, or they answered: meeting in person counts as an answer whoever began it.</summary>
    private Contact Spoken(Interaction interaction)
    {
        var answered = interaction.Direction == Direction.Inbound
            || interaction.Kind is InteractionKind.Visit or InteractionKind.Meeting or InteractionKind.Exhibition;
        return Reaching(answered ? ContactStage.Engaged : ContactStage.Reached, interaction.At);
    }

    private Contact Reaching(ContactStage stage) => stage > Stage ? this with { Stage = stage } : this;

    private Contact Reaching(ContactStage stage, DateTimeOffset at) =>
        Reaching(stage) with { LastContactAt = LastContactAt > at ? LastContactAt : at };
}
