using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Workspaces;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Fixture;

/// <summary>One of each event, in the stream that owns it, with everything filled in that links.</summary>
internal static class Samples
{
    public static readonly AccountProfile Profile = new("Acme", ["Acme Ltd"], "machining", "north", "50-99", ["exporter"], North);
    public static readonly AccountCreated Account = new(Acme, Profile, NoIds.Add("crm", "1"));
    public static readonly ContactCreated Contact = new(Wang, Personal.Of(Wang, "Wang"), [new Channel("email", Personal.Of(Wang, "w@example.com"))], ["k1"]);
    public static readonly LeadCreated Lead = new(TheLead, Acme, Text("t"), new LeadSource("referral", null), Ann, North, null, null, NoIds);

    private static readonly Interaction Call = new(InteractionKind.Call, Direction.Outbound, [Wang, Li], 5, null, Story<Lead>.Start);
    private static readonly LocalText Name = new("名", "name");
    private static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>With one of everything.</summary>
    private static readonly Playbook WholePlaybook = new(
        [new(LeadStage.Lead, Name, Name, Name)],
        [new(FactCategory.Orders, Name)],
        [new("quantity", FactCategory.Orders, Name, Name, [LeadStage.Lead], [BuyingRole.Executor], 5, Comparison.Number, "set", 0.1, 90)],
        [new("set", "sets", 1.5m, ["套"])],
        [new("people", Name, [new("referral", Name)])],
        [new(LeadType.Pain, Name, Name)],
        [new("too-many", Name, "quantity", "quantity", 2.5m, 0.5m)],
        [new("rose", Name, AlertTrigger.FactRose, "quantity", Name, 2)],
        [new(MarketType.ManyAndUnclear, Name, Name, ["alerts"])],
        [new("shops", Name, "machining", [new(BuyingRole.DecisionMaker, Name, Name, Name)], [Name], [new(Name, Name)])],
        new(40, 365, 90, 365, 2, 7, 14, 3, 70, 730));

    public static readonly LeadAssessed Assessed = new(
        Recognition.Wavering, Stance.Open, default, default, default, default, new([Judged.Recognition], [new FactId("fact_1"), new FactId("fact_2")]));

    public static readonly Fact Fact = new(
        new FactId("fact_1"), Wang, null, FactCategory.Orders, "plan", Personal.Of(Wang, "3,000 sets"), Personal.Of(Wang, "3000"), "set",
        new FactSource(SourceKind.Person, SourceRef.Of("con_li"), SourceRef.Of("usr_ann")), FactMethod.Ask, LawfulBasis.OwnDealings, Story<Lead>.Start, Day,
        Confidentiality.Restricted, [new FactId("fact_0")], [], [], null);

    public static readonly Referral Referral = new("ref_1", Wang, NameConsent.NotAsked, Personal.Of(Wang, "her classmate"), Day, Day.AddDays(5), Day.AddDays(12));

    public static readonly Schooling School = new(new ClassId("cls_1"), Personal.Of(Wang, "武汉工业大学"), Personal.Of(Wang, "材料03-2"), 2003, 2007);

    private static readonly DomainEvent[] Each =
    [
        Account, new AccountProfileChanged(Profile), new AccountRelated(Other, AccountRelation.Supplier, null), new AccountMarkedFormer(Text("x")),
        new FactRecorded(Fact), new FactRecorded(Fact with { ContactId = null, LeadId = TheLead }), new FactWithdrawn(Fact.Id, Confidentiality.Internal, Text("x")),
        new FactsRuled(Fact.Id, [new FactId("fact_2")], Confidentiality.Internal, Text("x")),
        new AlertRaised(new Alert("alert_1", "trial", new("试用", "a trial"), new("打听", "find out"), Day, Acme, Fact.Id, null, null, Confidentiality.Internal, [TheLead], [Ann])),
        new AlertRaised(new Alert("alert_2", "left", new("离职", "left"), new("联系", "reach them"), Day, Acme, null, Wang, Other, Confidentiality.Internal, [TheLead], [Ann])),
        new NeedRecorded(new("need_1"), NeedLevel.Safety, Personal.Of(Wang, "no more recalls"), new(Wang, Story<Lead>.Start), TheLead, Day),
        new NeedVoiced(new("need_1"), Personal.Of(Wang, "we can't have that again"), new(Wang, Story<Lead>.Start)),
        new NeedMet(new("need_1"), Text("x")), new NeedDropped(new("need_1"), Text("x")),
        new NeedFellBack(new("need_1"), Story<Lead>.Start), new NeedExpired(new("need_1"), Story<Lead>.Start), new AccountTurnedFormer(Story<Lead>.Start),
        Contact, new ContactProfileChanged(Contact.Name, []), new ContactEmployed(Acme, null, Day), new ContactLeft(Acme, Day, null, null),
        new ContactKnows(Li, KnowsKind.Classmate, null, null), new ContactKnowsUser(Ann, KnowsKind.Classmate, Day, Text("x"), Day), new ContactGivenRole(Acme, BuyingRole.Executor, Leaning.Neutral),
        new ContactSchooled(School), new ContactSchoolWithdrawn(School.ClassId),
        new ContactOptedOut(Text("x")), new ContactOptedIn(Text("x")),
        new ContactInfluences(Li, Acme, 0.5), new ContactInteractionLogged(Call),
        Lead,
        new LeadImported(TheLead, Acme, Text("t"), new LeadSource("import", null), Ann, North, null, null, NoIds, LeadStage.Won, null, Day, new("p", "f", 2)),
        new LeadDetailsChanged(null, null, "p"), new LeadAccountSet(Acme, LeadStage.Prospect, Story<Lead>.Start),
        new LeadIdentified(new(Text("a"), Text("b"), Text("c"))),
        new LeadCustomerSignalled(LeadStage.Lead, new(Wang, SignalKind.Other, Personal.Of(Wang, "x"), Story<Lead>.Start, Ann)),
        Assessed,
        new LeadSignalWithdrawn(1, Text("x")),
        new LeadWon(LeadStage.Opportunity, Text("x"), null, Day), new LeadLost(LeadStage.Lead, Text("x"), Text("y"), null, Day),
        new LeadDisqualified(LeadStage.Lead, Text("x"), [Criterion.Fit]), new LeadNurtured(LeadStage.Lead, Text("x"), Day),
        new LeadCooled(LeadStage.Opportunity, LeadStage.Lead, Text("x")), new LeadReopened(LeadStage.Lost, LeadStage.Lead, Text("x")),
        new LeadReassigned(Ann, North, Sue, South, Text("x"), null), new LeadClaimed(Ann, North), new LeadReleased(Ann, North, Text("x")),
        new LeadInteractionLogged(Call),
        new LeadAssisted(new("referral", Text("at dinner"), Story<Lead>.Start)), new LeadReferred(Referral), new LeadReferralConsented(NameConsent.Given), new LeadReferralConsented(NameConsent.Refused, Wang),
        new LeadReferralBreached(new("task_1-2-report"), ReferralDuty.Report, Wang, Ann),
        User(Ann, Role.Seller, North), new UserCapacityChanged(Ann, 5, null),
        new UserSchooled(Ann, School with { School = Personal.Of(Ann, "武汉工业大学"), Class = null, Until = null }), new UserSchoolWithdrawn(Ann, School.ClassId),
        new TeamCreated(North, Personal.OfWorkspace("North"), Cast.All, null), new TeamMarketSet(North, MarketType.ManyAndClear),
        new PlaybookChanged(WholePlaybook, "stages: []"), new PlaybookReset(),
    ];

    /// <summary>In any stream that has tasks.</summary>
    private static readonly TaskEvent[] OfTasks =
    [
        new TaskOpened(new TaskId("task_1"), Text("call them"), Text("after lunch"), Day, Ann, new(TaskOriginKind.Gap, "plan")),
        new TaskChanged(new TaskId("task_1"), Text("visit them"), null, Day, null), new TaskDone(new TaskId("task_1")), new TaskDropped(new TaskId("task_1"), Text("x")),
        new TaskOverdue(new TaskId("task_1"), Day), new TaskEscalated(new TaskId("task_1"), North, NorthManager),
    ];

    public static IEnumerable<(StreamId Stream, DomainEvent Happened)> Own =>
    [
        .. Each.Select(happened => (StreamOf(happened), happened)),
        .. OfTasks.SelectMany(happened => new[] { (StreamId)TheLead, Acme, Wang }.Select(stream => (stream, (DomainEvent)happened))),
    ];

    private static StreamId StreamOf(DomainEvent happened) => happened switch
    {
        AlertRaised { Alert.ContactId: not null } => Wang,
        AccountEvent or AlertRaised => Acme,
        ContactEvent => Wang,
        LeadEvent => TheLead,
        _ => StreamId.Workspace,
    };
}
