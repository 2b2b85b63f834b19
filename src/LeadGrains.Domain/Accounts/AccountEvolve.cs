using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Accounts;

public sealed partial record Account
{
    private const int MostAlerts = 100;

    /// <summary>Its own events, and those that contacts, leads and other accounts linked to it.</summary>
    public static Account? Evolve(Account? state, DomainEvent happened, EventMeta meta) => (state, happened) switch
    {
        (null, AccountCreated e) => new Account(
            e.Id, e.Profile, e.ExternalIds, Relations: [], ImmutableDictionary<ContactId, Person>.Empty, Influences: [],
            ImmutableDictionary<LeadId, LeadAtAccount>.Empty, FormerSince: null, CreatedAt: meta.At, Dossier.Empty, NeedBook.Empty, Alerts: [], TaskList.Empty, QuietSince: meta.At),
        ({ }, AccountEvent e) => state.Told(e, meta),
        ({ }, ContactEvent e) => state.Met(e, ContactId.Of(meta.Stream.Value), meta),
        ({ }, LeadEvent e) => state.Sold(e, meta),
        ({ }, AlertRaised e) => state.Alarmed(e, meta),
        ({ }, TaskEvent e) => state with { Tasks = state.Tasks.Fold(e, meta) },
        _ => throw Unfoldable.Event(state, happened),
    };

    private Account Told(AccountEvent happened, EventMeta meta) => happened switch
    {
        AccountProfileChanged e => this with { Profile = e.Profile },
        AccountRelated e => this with { Relations = Relations.Add(new(AccountId.Of(meta.Stream.Value), e.To, e.Kind, meta.At, meta.By.IsImport)) },
        AccountMarkedFormer => this with { FormerSince = meta.At },
        FactRecorded e => this with { Dossier = Dossier.Fold(e, meta) },
        FactWithdrawn e => this with { Dossier = Dossier.Fold(e, meta) },
        FactsRuled e => this with { Dossier = Dossier.Fold(e, meta) },
        AccountTurnedFormer => this with { FormerSince = meta.At },
        NeedEvent e => this with { Needs = Needs.Fold(e, meta), QuietSince = e is NeedVoiced or NeedRecorded { Voiced: not null } ? meta.At : QuietSince },
        _ => throw Unfoldable.Event(this, happened),
    };

    /// <summary>Who left stays listed: where people went, and that they were here, is worth knowing.</summary>
    private Account Met(ContactEvent happened, ContactId who, EventMeta meta) => happened switch
    {
        ContactEmployed e => With(Known(who) with { Employed = true, Title = e.Title, Since = e.Since, Until = null, JobImported = meta.By.IsImport }),
        ContactLeft e => With(Known(who) with { Employed = false, Until = e.Until, Role = null, Leaning = Leaning.Unknown, RoleImported = false }),
        ContactGivenRole e => With(Known(who) with { Role = e.Role, Leaning = e.Leaning, RoleImported = meta.By.IsImport }),
        ContactInfluences e => Swayed(new Influence(who, e.Other, e.Weight, meta.At, e.Basis ?? InfluenceBasis.Claimed, e.Grounds, meta.By.IsImport)),
        _ => throw Unfoldable.Event(this, happened),
    };

    private Account Sold(LeadEvent happened, EventMeta meta)
    {
        var id = LeadId.Of(meta.Stream.Value);
        var now = happened switch
        {
            LeadCreated e => new(id, LeadStage.Prospect, meta.At, e.OwnerId, Rests: [], meta.By.IsImport),
            LeadImported e => new(id, e.Stage, LeadStages.Since(e, meta), e.OwnerId, Rests: [], meta.By.IsImport),
            LeadAccountSet e => new(id, e.Stage, e.StageSince, e.OwnerId, Rests: [], meta.By.IsImport),
            _ => (Leads.GetValueOrDefault(id) ?? new(id, LeadStage.Prospect, meta.At, OwnerId: null, Rests: [])).With(happened, meta),
        };
        return Leads.GetValueOrDefault(id)?.Stage == now.Stage ? With(now) : With(now) with { QuietSince = meta.At };
    }

    private Account Swayed(Influence one) => this with
    {
        Influences = [.. Influences.Where(i => (i.From, i.To, i.Basis) != (one.From, one.To, one.Basis)), one],
    };

    private Person Known(ContactId who) =>
        People.GetValueOrDefault(who) ?? new Person(who, Employed: false, Title: null, Since: null, Until: null, Role: null, Leaning.Unknown);

    /// <summary>The latest are kept: older ones are history.</summary>
    private Account Alarmed(AlertRaised happened, EventMeta meta) => this with
    {
        Alerts = [.. Alerts.TakeLast(MostAlerts - 1), new RaisedAlert(happened.Alert, meta.By, meta.At, meta.Seq)],
    };

    private Account With(Person person) => this with { People = People.SetItem(person.Id, person) };

    private Account With(LeadAtAccount lead) =>
        Leads.GetValueOrDefault(lead.Id) == lead ? this : this with { Leads = Leads.SetItem(lead.Id, lead) };
}
