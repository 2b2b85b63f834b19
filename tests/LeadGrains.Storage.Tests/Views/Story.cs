using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>Writes events that a workspace could see, at random but the same for the same seed.</summary>
internal sealed class Story(Script script, int seed)
{
    private static readonly string[] Words = ["Isdom", "凯迪机械", "Ｗｉｄｅ　Gear", "Zumgoity", "华东精密模具", "Plex", "GTX Pro", "Ärger", "模具 Tooling"];
    private readonly Random _random = new(seed);
    private readonly Random _schools = new(seed);
    private int _ids;

    public void Tell(int events)
    {
        while (script.Head < 10)
            NewAccount();
        for (var end = script.Head + events; script.Head < end;)
            Step();
    }

    public LeadId NewLead(AccountId? account = null, LeadStage? imported = null)
    {
        var id = new LeadId(Id(LeadId.Prefix));
        var title = Personal.OfWorkspace($"{Pick(Words)} {_ids}");
        UserId? owner = Maybe() ? new UserId($"usr_{_random.Next(5)}") : null;
        TeamId? team = owner is null ? null : new TeamId($"team_{_random.Next(3)}");
        var source = new LeadSource(Pick(["import", "referral", "exhibition"]), Maybe() ? Personal.OfWorkspace("at the fair") : null);
        var ids = ImmutableSortedDictionary<string, string>.Empty.Add("crm", $"X{_ids:x4}");
        script.Add(id, imported is { } stage
            ? new LeadImported(id, account, title, source, owner, team, Amount(), "GTX Pro", ids, stage, new DateOnly(2025, 1, 2).AddDays(_ids % 30), stage is LeadStage.Won or LeadStage.Lost ? new(2025, 3, 4) : null, new("p", "f", 2))
            : new LeadCreated(id, account, title, source, owner, team, Amount(), null, ids));
        return id;
    }

    public AccountId NewAccount(string? name = null)
    {
        var id = new AccountId(Id(AccountId.Prefix));
        script.Add(id, new AccountCreated(id, Profile(name ?? Pick(Words)), ImmutableSortedDictionary<string, string>.Empty));
        return id;
    }

    public ContactId NewContact(string? name = null)
    {
        var id = new ContactId(Id(ContactId.Prefix));
        script.Add(id, new ContactCreated(id, Personal.Of(id, name ?? Pick(Words)), [new("email", Personal.Of(id, $"a{_ids}@example.org"))], []));
        return id;
    }

    private void Step()
    {
        switch (_random.Next(15))
        {
            case 12: ChangeTasks(Pick(script.Subjects())); break;
            case 13 when script.Leads.Count > 0: ChangeTasks(Pick(script.Leads.Keys.TakeLast(20))); break;
            case 14: Alert(Pick(script.Accounts.Values)); break;
            case 0: NewAccount(); break;
            case 1: NewContact(); break;
            case 2: NewLead(Maybe() ? Pick(script.Accounts.Keys) : null); break;
            case 3: NewLead(Maybe() ? Pick(script.Accounts.Keys) : null, Pick(Enum.GetValues<LeadStage>())); break;
            case 4: ChangeAccount(Pick(script.Accounts.Keys)); break;
            case 5 or 6 when script.Contacts.Count > 1: ChangeContact(Pick(script.Contacts.Values)); break;
            default: if (script.Leads.Count > 0) ChangeLead(Pick(script.Leads.Values)); break;
        }
    }

    private void ChangeAccount(AccountId id) => script.Add(id, _random.Next(3) switch
    {
        0 => new AccountProfileChanged(Profile(Pick(Words))),
        1 => new AccountMarkedFormer(Personal.OfWorkspace("moved away")),
        _ => new AccountRelated(Pick(script.Accounts.Keys.Where(other => other != id)), AccountRelation.Parent, null),
    });

    private void ChangeContact(Contact contact)
    {
        var account = Pick(script.Accounts.Keys);
        var other = Pick(script.Contacts.Keys.Where(id => id != contact.Id));
        ContactEvent happened = _random.Next(8) switch
        {
            0 when !contact.Employments.Any(job => job.Current && job.AccountId == account) => new ContactEmployed(account, Personal.Of(contact.Id, "Buyer"), null),
            1 when contact.Employments.FirstOrDefault(job => job.Current) is { } job => new ContactLeft(job.AccountId, null, null, null),
            2 => new ContactGivenRole(account, Pick(Enum.GetValues<BuyingRole>()), Pick(Enum.GetValues<Leaning>())),
            3 => Know(contact, other),
            7 => contact.OptedOutAt is null ? new ContactOptedOut(null) : new ContactOptedIn(Personal.Of(contact.Id, "they called")),
            6 => new ContactInfluences(other, account, _random.Next(1, 10) / 10.0, Pick<InfluenceBasis?>([null, InfluenceBasis.Claimed, InfluenceBasis.Observed]), null),
            4 => new ContactInteractionLogged(Meeting([contact.Id, other])),
            _ => Learn(contact, Pick(Words)),
        };
        script.Add(contact.Id, happened);
    }

    private ContactEvent Learn(Contact contact, string name) => _schools.Next(5) switch
    {
        0 when contact.Schools.Length > 1 => new ContactSchoolWithdrawn(contact.Schools[0].ClassId),
        0 or 1 or 2 => new ContactSchooled(School(contact.Id)),
        _ => new ContactProfileChanged(Personal.Of(contact.Id, name), []),
    };

    private Schooling School(ContactId who)
    {
        var (year, name) = (_schools.Next(2001, 2004), _schools.Next(2) == 0 ? "材料1班" : null);
        return new(new($"cls_{year}{name?.Length}"), Personal.Of(who, "武汉工业大学"), name is null ? null : Personal.Of(who, name), year, _schools.Next(2) == 0 ? year + 4 : null);
    }

    private ContactEvent Know(Contact contact, ContactId other)
    {
        var (kind, since) = (Pick<KnowsKind>([KnowsKind.Classmate, KnowsKind.Friend]), Maybe() ? new DateOnly(2001, 9, 1) : (DateOnly?)null);
        var until = _random.Next(4) == 0 ? new DateOnly(2005, 6, 30) : (DateOnly?)null;
        return Maybe() ? new ContactKnows(other, kind, since, null, until) : new ContactKnowsUser(new($"usr_{_random.Next(3)}"), kind, since, null, until);
    }

    private void ChangeLead(Lead lead)
    {
        var reason = Personal.OfWorkspace("because");
        var seller = new UserId($"usr_{_random.Next(5)}");
        var team = new TeamId($"team_{_random.Next(3)}");
        LeadEvent happened = _random.Next(15) switch
        {
            12 when lead.Sourcing.Referral is null && script.Contacts.Count > 0 => Referred(lead, Pick(script.Contacts.Keys), Pick(Enum.GetValues<NameConsent>())),
            14 when lead.Sourcing.Referral is { } known => new LeadReferralConsented(known.MayName == NameConsent.Given ? NameConsent.Refused : NameConsent.Given, known.ReferrerId),
            13 => new LeadAssisted(new(lead.Sourcing.Assists.Length % 2 == 0 ? "referral" : "call", null, script.Events[^1].At)),
            0 => new LeadDetailsChanged(Maybe() ? Personal.OfWorkspace(Pick(Words)) : null, Amount(), Maybe() ? "GTK 500" : null),
            1 when lead.AccountId is null => new LeadAccountSet(Pick(script.Accounts.Keys), lead.Stage, lead.StageSince),
            2 when lead.Stage == LeadStage.Prospect => new LeadIdentified(new(reason, reason, reason)),
            3 when lead is { IsActive: true, AccountId: not null } && script.Contacts.Count > 0 =>
                new LeadCustomerSignalled(lead.Stage, new(Pick(script.Contacts.Keys), SignalKind.AskedForQuote, reason, script.Events[^1].At, null)),
            4 => new LeadAssessed(Pick(Enum.GetValues<Recognition>()), Pick(Enum.GetValues<Stance>()), Assessment.Likely, Pick(Enum.GetValues<Assessment>()), default, default),
            5 when lead.Stage == LeadStage.Opportunity => new LeadWon(lead.Stage, reason, Amount(), new(2026, 3, 3)),
            6 when lead.IsActive => new LeadLost(lead.Stage, reason, null, Pick(script.Accounts.Keys), new(2026, 3, 3)),
            7 when lead.IsActive => new LeadNurtured(lead.Stage, reason, new(2026, 9, 1)),
            8 when lead.Stage is LeadStage.Lost or LeadStage.Nurturing or LeadStage.Disqualified => new LeadReopened(lead.Stage, LeadStage.Prospect, reason),
            9 when lead is { IsActive: true, OwnerId: { } owner } => new LeadReleased(owner, lead.TeamId, reason),
            10 when lead.IsPooled => new LeadClaimed(seller, team),
            11 when lead.IsActive && lead.OwnerId != seller => new LeadReassigned(lead.OwnerId, lead.TeamId, seller, team, reason, reason),
            _ => new LeadInteractionLogged(Meeting([.. script.Contacts.Keys.Take(1)])),
        };
        script.Add(lead.Id, happened, Counters(seller));
    }

    private void ChangeTasks(StreamId subject)
    {
        var open = script.TasksOf(subject).Items.Where(task => task.IsOpen).ToList();
        UserId? owner = Maybe() ? new UserId($"usr_{_random.Next(5)}") : null;
        var day = new DateOnly(2026, 3, 1).AddDays(_random.Next(60));
        script.Add(subject, _random.Next(5) switch
        {
            0 when open.Count > 0 => new TaskDone(Pick(open).Id),
            1 when open.Count > 0 => new TaskDropped(Pick(open).Id, Personal.OfWorkspace("not needed")),
            2 when open.Count > 0 => new TaskChanged(Pick(open).Id, Maybe() ? Personal.OfWorkspace(Pick(Words)) : null, null, day, owner),
            _ => new TaskOpened(new(Id(TaskId.Prefix)), Personal.OfWorkspace(Pick(Words)), null, day, owner, Maybe() ? TaskOrigin.Person : new(TaskOriginKind.Gap, "plan")),
        });
    }

    private static LeadReferred Referred(Lead lead, ContactId who, NameConsent mayName) =>
        new(new($"{Referral.Prefix}{lead.Id}", who, mayName, null, new(2026, 3, 4), new(2026, 3, 9), new(2026, 3, 16)));

    private void Alert(Account account)
    {
        var stake = account.AtStake();
        var confidentiality = Pick([Confidentiality.Internal, Confidentiality.Restricted]);
        script.Add(account.Id, new AlertRaised(new(
            Id("alert_"), "trial", new("试用", "a trial"), new("打听", "find out"), new(2026, 3, 9), account.Id, null, null, null, confidentiality, stake.Leads, stake.Owners)));
    }

    private Interaction Meeting(ImmutableArray<ContactId> who) => new(
        Pick(Enum.GetValues<InteractionKind>()), Pick(Enum.GetValues<Direction>()), who, 30, null, script.Events[^1].At.AddHours(-_random.Next(100)));

    private ImmutableSortedDictionary<string, CounterValue> Counters(UserId seller) =>
        ImmutableSortedDictionary<string, CounterValue>.Empty.Add(Holdings.SellerCounter(seller), new(_random.Next(40), 40));

    private AccountProfile Profile(string name) =>
        new(name, [$"{name} GmbH"], Maybe() ? "机械" : "Software", Pick(["East", "West"]), "100-499", ["export"], null);

    private Money? Amount() => Maybe() ? new(_random.Next(100_000) / 100m, Pick(["CNY", "USD"])) : null;

    private string Id(string prefix) => $"{prefix}{_ids++:D8}";

    private bool Maybe() => _random.Next(2) == 0;

    private T Pick<T>(IEnumerable<T> choices) => choices.ElementAt(_random.Next(choices.Count()));
}
