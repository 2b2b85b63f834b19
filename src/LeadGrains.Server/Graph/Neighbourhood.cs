using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Relationships;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Graph;

/// <summary>What is known of something's relations.</summary>
/// <param name="Stage">Null where its relations alone were looked up.</param>
/// <param name="Stages">Stages that it knows of its neighbours, by id.</param>
public sealed record Neighbourhood(string? Name, string? Stage, ImmutableArray<GraphEdge> Edges, ImmutableDictionary<string, string> Stages)
{
    public static Neighbourhood Of(Account account) => new(
        account.Profile.Name,
        account.Stage.ToString(),
        [
            .. account.Relations.Select(r => Edge(r.From.Value, r.To.Value, Kind(r.Kind), r.Imported, r.Since)),
            .. InOrder(account.People).Where(HasWorkedThere).Select(p => Employment(p.Id, account.Id, p.Title, p.Since, p.Until, p.Employed, p.JobImported)),
            .. InOrder(account.People).Where(p => p.Role is not null).Select(p => Role(p.Id, account.Id, p.Role!.Value, p.Leaning, since: null, p.RoleImported)),
            .. Committee.Counted(account.Influences).Select(i => Influence(i.From, i.To, account.Id, i.Weight, i.Since, i.Basis, i.Imported)),
            .. InOrder(account.Leads).Select(lead => Edge(lead.Id.Value, account.Id.Value, EdgeKind.Lead, lead.Imported)),
        ],
        account.Leads.Values.ToImmutableDictionary(lead => lead.Id.Value, lead => lead.Stage.ToString()));

    public static Neighbourhood Of(Contact contact) => new(
        contact.Name.Text,
        contact.Stage.ToString(),
        [
            .. contact.Employments.GroupBy(job => job.AccountId).Select(jobs => jobs.Last())
                .Select(job => Employment(contact.Id, job.AccountId, job.Title, job.Since, job.Until, job.Current, job.Imported)),
            .. contact.Roles.Select(held => Role(contact.Id, held.AccountId, held.Role, held.Leaning, held.Since, held.Imported)),
            .. contact.Knows.Where(k => k.Until is null).Select(k => Edge(k.From.Value, k.To.Value, Kind(k.Kind), k.Imported, Midnight(k.Since))),
            .. contact.Ours.Where(k => k.Until is null).Select(k => Edge(contact.Id.Value, k.UserId.Value, Kind(k.Kind), k.Imported, Midnight(k.Since))),
            .. contact.Schools.Select(school => new GraphEdge(
                contact.Id.Value, school.ClassId.Value, EdgeKind.Attended, Since: Midnight(school.FirstDay), Until: Midnight(school.LastDay), Title: school.Label)),
            .. contact.Influences.GroupBy(i => (i.From, i.To, i.AccountId)).Select(said => said.MaxBy(i => i.Basis)!)
                .Select(i => Influence(i.From, i.To, i.AccountId, i.Weight, i.Since, i.Basis, i.Imported)),
            .. contact.Leads.Select(tie => tie.Kind == LeadTieKind.Signal
                ? new GraphEdge(contact.Id.Value, tie.LeadId.Value, EdgeKind.Signal, Since: tie.Since)
                : new GraphEdge(tie.LeadId.Value, contact.Id.Value, EdgeKind.ReferredBy, Since: tie.Since)),
        ],
        ImmutableDictionary<string, string>.Empty);

    public static Neighbourhood Of(Lead lead) => new(
        lead.Title.Text,
        lead.Stage.ToString(),
        [
            .. lead.AccountId is { } account ? [Edge(lead.Id.Value, account.Value, EdgeKind.Lead, lead.AccountImported)] : ImmutableArray<GraphEdge>.Empty,
            .. lead.OwnerId is { } owner ? [Edge(owner.Value, lead.Id.Value, EdgeKind.Owns, lead.OwnerImported)] : ImmutableArray<GraphEdge>.Empty,
            .. lead.Sourcing.Referral is { MayName: NameConsent.Given } referral
                ? [new GraphEdge(lead.Id.Value, referral.ReferrerId.Value, EdgeKind.ReferredBy)] : ImmutableArray<GraphEdge>.Empty,
            .. lead.Signals.GroupBy(signal => signal.ContactId)
                .Select(signals => new GraphEdge(signals.Key.Value, lead.Id.Value, EdgeKind.Signal, Since: signals.Min(signal => signal.At))),
        ],
        ImmutableDictionary<string, string>.Empty);

    /// <summary>From rows, of a time: of what several tell of, the one to go by comes first.</summary>
    public static Neighbourhood Of(IEnumerable<EdgeRow> rows, EdgeTime when) => new(
        Name: null, Stage: null,
        [.. rows.Where(row => when.Valid is not null || row.IsShown).OrderByDescending(row => (row.Basis, row.Origin)).Select(row => Edge(row, when))],
        ImmutableDictionary<string, string>.Empty);

    private static GraphEdge Edge(EdgeRow row, EdgeTime when) => new(
        row.From, row.To, row.Kind, row.Weight, row.Since, row.Until, Current: when.Valid is not null || row.Over is null, row.AccountId,
        row.Kind.Role(), row.Leaning, row.Title) { Basis = EdgeBases.Of(row.Kind, row.Basis), Testimony = Testimony.Of(row.Provenance) };

    /// <summary>Who is neither employed nor holds a role was here once: that is all there is to tell of them.</summary>
    private static bool HasWorkedThere(Person person) =>
        person.Employed || person.Role is null || person.Title is not null || person.Since is not null || person.Until is not null;

    private static GraphEdge Employment(ContactId who, AccountId where, Personal? title, DateOnly? since, DateOnly? until, bool current, bool imported) =>
        new(who.Value, where.Value, EdgeKind.Employment, Since: Midnight(since), Until: Midnight(until), Current: current, Title: title?.Text) { Testimony = Told(EdgeKind.Employment, imported) };

    private static GraphEdge Role(ContactId who, AccountId where, BuyingRole role, Leaning leaning, DateTimeOffset? since, bool imported) =>
        new(who.Value, where.Value, Kind(role), Since: since, Role: role, Leaning: leaning) { Testimony = Told(Kind(role), imported) };

    private static GraphEdge Influence(ContactId from, ContactId to, AccountId where, double weight, DateTimeOffset since, InfluenceBasis basis, bool imported) =>
        new(from.Value, to.Value, EdgeKind.Influence, weight, since, AccountId: where) { Basis = EdgeBases.Of(EdgeKind.Influence, basis), Testimony = Told(EdgeKind.Influence, imported, basis) };

    private static GraphEdge Edge(string from, string to, EdgeKind kind, bool imported, DateTimeOffset? since = null) =>
        new(from, to, kind, Since: since) { Testimony = Told(kind, imported) };

    private static Testimony Told(EdgeKind kind, bool imported, InfluenceBasis? influence = null) => Testimony.Of(kind.ProvenanceOf(imported, influence));

    private static EdgeKind Kind<T>(T kind) where T : struct, Enum => Enum.Parse<EdgeKind>(kind.ToString());

    private static IEnumerable<T> InOrder<TId, T>(ImmutableDictionary<TId, T> things) where TId : notnull =>
        things.OrderBy(thing => thing.Key.ToString(), StringComparer.Ordinal).Select(thing => thing.Value);

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
