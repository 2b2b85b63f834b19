using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to relations. A lead's account is its row's to tell.</summary>
public static class EdgeProjection
{
    /// <summary>Between whom it changes relations.</summary>
    public static EdgePair[] PairsOf(StoredEvent stored) => stored.Event switch
    {
        AccountRelated e => [new(stored.Stream.Value, e.To.Value)],
        ContactEmployed e => [new(stored.Stream.Value, e.AccountId.Value)],
        ContactLeft e => [new(stored.Stream.Value, e.AccountId.Value)],
        ContactGivenRole e => [new(stored.Stream.Value, e.AccountId.Value)],
        ContactKnows e => [new(stored.Stream.Value, e.Other.Value)],
        ContactKnowsUser e => [new(stored.Stream.Value, e.User.Value)],
        ContactInfluences e => [new(stored.Stream.Value, e.Other.Value)],
        ContactSchooled e => [new(stored.Stream.Value, e.School.ClassId.Value)],
        ContactSchoolWithdrawn e => [new(stored.Stream.Value, e.ClassId.Value)],
        UserSchooled e => [new(e.Id.Value, e.School.ClassId.Value)],
        UserSchoolWithdrawn e => [new(e.Id.Value, e.ClassId.Value)],
        LeadCustomerSignalled e => [new(e.Signal.ContactId.Value, stored.Stream.Value)],
        LeadCreated { OwnerId: { } owner } => [new(owner.Value, stored.Stream.Value)],
        LeadImported { OwnerId: { } owner } => [new(owner.Value, stored.Stream.Value)],
        LeadReassigned { From: { } from } e => [new(from.Value, stored.Stream.Value), new(e.To.Value, stored.Stream.Value)],
        LeadReassigned e => [new(e.To.Value, stored.Stream.Value)],
        LeadClaimed e => [new(e.To.Value, stored.Stream.Value)],
        LeadReleased e => [new(e.From.Value, stored.Stream.Value)],
        LeadReferred { Referral: { MayName: NameConsent.Given } referral } => [new(stored.Stream.Value, referral.ReferrerId.Value)],
        LeadReferralConsented { ReferrerId: { } referrer } => [new(stored.Stream.Value, referrer.Value)],
        _ => [],
    };

    /// <summary>Whether it may end what was known before.</summary>
    public static bool ChangesOpenOnes(StoredEvent stored) => stored.Event is ContactLeft or ContactGivenRole or ContactKnows or ContactKnowsUser or ContactInfluences
        or ContactSchooled or ContactSchoolWithdrawn or UserSchooled or UserSchoolWithdrawn
        or LeadCustomerSignalled or LeadReassigned or LeadReleased or LeadReferralConsented;

    /// <param name="open">What is known between the two until then.</param>
    /// <returns>Rows that are new, or end with it.</returns>
    public static IEnumerable<EdgeRow> Project(StoredEvent stored, EdgePair pair, IReadOnlyList<EdgeRow> open) => stored.Event switch
    {
        AccountRelated e => [New(pair, Kind(e.Kind), stored, stored.At)],
        ContactEmployed e => [New(pair, EdgeKind.Employment, stored, Midnight(e.Since)) with { Title = e.Title?.Text }],
        ContactLeft e => open.Where(row => row.Over is null && (row.Kind == EdgeKind.Employment || row.Kind.Role() is not null)).SelectMany(row => Over(row, stored, e.Until)),
        ContactGivenRole e => [.. Replaced(open, stored, row => row.Kind.Role() is not null), New(pair, Kind(e.Role), stored, stored.At) with { Leaning = e.Leaning }],
        ContactKnows e => Know(e.Kind, e.Since, e.Until, pair, stored, open),
        ContactKnowsUser e => Know(e.Kind, e.Since, e.Until, pair, stored, open),
        ContactInfluences e => Sways(e, pair, stored, open),
        ContactSchooled e => [.. Corrected(open, stored, EdgeKind.Attended), Attended(e.School, pair, stored)],
        UserSchooled e => [.. Corrected(open, stored, EdgeKind.Attended), Attended(e.School, pair, stored)],
        ContactSchoolWithdrawn or UserSchoolWithdrawn => Corrected(open, stored, EdgeKind.Attended),
        LeadCustomerSignalled e => Signals(e.Signal.At, pair, stored, open),
        LeadReassigned { From: { } from } when from.Value == pair.From => Replaced(open, stored, row => row.Kind == EdgeKind.Owns),
        LeadReleased => Replaced(open, stored, row => row.Kind == EdgeKind.Owns),
        LeadCreated or LeadImported or LeadReassigned or LeadClaimed => [New(pair, EdgeKind.Owns, stored, stored.At)],
        LeadReferralConsented { MayName: not NameConsent.Given } => Corrected(open, stored, EdgeKind.ReferredBy),
        LeadReferred or LeadReferralConsented => [New(pair, EdgeKind.ReferredBy, stored, stored.At)],
        _ => [],
    };

    /// <summary>Of what is over, that was known to go on, the beginning may be known from then.</summary>
    private static IEnumerable<EdgeRow> Know(KnowsKind knows, DateOnly? since, DateOnly? until, EdgePair pair, StoredEvent stored, IReadOnlyList<EdgeRow> open)
    {
        var kind = Kind(knows);
        var begun = Midnight(since) ?? (until is null ? null : open.FirstOrDefault(row => row.Kind == kind)?.Since);
        var row = New(pair, kind, stored, begun);
        return [.. Corrected(open, stored, kind), until is { } last ? row with { Until = Midnight(last), Over = After(last) } : row];
    }

    private static IEnumerable<EdgeRow> Sways(ContactInfluences e, EdgePair pair, StoredEvent stored, IReadOnlyList<EdgeRow> open)
    {
        var basis = e.Basis ?? InfluenceBasis.Claimed;
        return
        [
            .. Replaced(open, stored, row => row.Kind == EdgeKind.Influence && row.AccountId == e.AccountId && row.Basis == basis),
            New(pair, EdgeKind.Influence, stored, stored.At) with { AccountId = e.AccountId, Weight = e.Weight, Basis = basis },
        ];
    }

    /// <summary>It begins when they enter the school, and never ends: who has learnt there has.</summary>
    private static EdgeRow Attended(Schooling school, EdgePair pair, StoredEvent stored) => New(pair, EdgeKind.Attended, stored, Midnight(school.FirstDay)) with
    {
        Until = Midnight(school.LastDay), Title = school.Label,
    };

    /// <summary>One relation however many signals: since the first of them.</summary>
    private static IEnumerable<EdgeRow> Signals(DateTimeOffset at, EdgePair pair, StoredEvent stored, IReadOnlyList<EdgeRow> open) =>
        open.FirstOrDefault(row => row.Kind == EdgeKind.Signal) is not { } known ? [New(pair, EdgeKind.Signal, stored, at)]
        : at < known.Since ? [known with { KnownUntil = stored.Seq }, known.As(stored.Seq) with { Since = at }]
        : [];

    /// <summary>It held until now; another one takes its place.</summary>
    private static IEnumerable<EdgeRow> Replaced(IEnumerable<EdgeRow> open, StoredEvent stored, Func<EdgeRow, bool> replaced) =>
        open.Where(row => row.Over is null && replaced(row)).SelectMany(row => Over(row, stored, until: null));

    /// <summary>It was never so.</summary>
    private static IEnumerable<EdgeRow> Corrected(IEnumerable<EdgeRow> open, StoredEvent stored, EdgeKind kind) =>
        open.Where(row => row.Kind == kind).Select(row => row with { KnownUntil = stored.Seq });

    /// <param name="until">The last day, where it is known.</param>
    private static IEnumerable<EdgeRow> Over(EdgeRow row, StoredEvent stored, DateOnly? until)
    {
        yield return row with { KnownUntil = stored.Seq };
        var over = until is { } last ? After(last) : stored.At;
        if (row.Kind == EdgeKind.Employment || row.Since < over)
            yield return row.As(stored.Seq) with { Until = Midnight(until), Over = over };
    }

    /// <summary>The first instant that isn't of that day.</summary>
    private static DateTimeOffset After(DateOnly day) => day < DateOnly.MaxValue ? Midnight(day.AddDays(1))!.Value : DateTimeOffset.MaxValue;

    /// <summary>Imports tell of no evidence: signals, referrals and schools are somebody's word to us, whoever records it.</summary>
    private static EdgeRow New(EdgePair pair, EdgeKind kind, StoredEvent stored, DateTimeOffset? since) => new(pair.From, pair.To, kind, stored.Seq, stored.Seq)
    {
        Since = since,
        Imported = stored.By.IsImport && kind is not (EdgeKind.Signal or EdgeKind.ReferredBy or EdgeKind.Attended),
    };

    private static EdgeKind Kind<T>(T kind) where T : struct, Enum => Enum.Parse<EdgeKind>(kind.ToString());

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
