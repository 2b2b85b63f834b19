using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>An index of the log says what the grains hold.</summary>
public sealed class RelationFoldTests
{
    private static readonly ContactId[] People = [.. Enumerable.Range(0, 5).Select(i => new ContactId($"con_{i}"))];
    private static readonly AccountId[] Accounts = [new("acc_0"), new("acc_1"), new("acc_2")];
    private static readonly By Ann = new(ActorKind.User, "usr_ann");

    [Fact]
    public void Contacts_are_related_as_their_own_state_has_it()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var contacts = People.ToDictionary(id => id, id => Contact.Evolve(null, new ContactCreated(id, Personal.Of(id, id.Value), [], []), Meta(id))!);
            var builder = new RelationIndexBuilder(RelationshipRules.Usual, Deed.Epoch);
            for (var i = 0; i < 60; i++)
            {
                var (self, other, account) = (People[random.Next(5)], People[random.Next(5)], Accounts[random.Next(3)]);
                if (Next(random, contacts[self], other, account) is not { } happened) continue;
                foreach (var change in RelationFold.Changes(happened, Meta(self))) builder.Add(change);
                foreach (var id in happened is ContactKnows or ContactInfluences ? new[] { self, other } : [self])
                    contacts[id] = Contact.Evolve(contacts[id], happened, Meta(self))!;
            }
            var graph = builder.Build(1).Current;
            foreach (var contact in contacts.Values) Assert.Equal(Held(contact), Told(graph, contact.Id));
        }
    }

    [Fact]
    public void Who_owns_a_lead_who_brought_it_and_where_it_is()
    {
        var (lead, index) = (new LeadId("lead_1"), RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch));
        Happen(index, lead, new LeadAccountSet(Accounts[0], LeadStage.Lead, Deed.Epoch), new LeadClaimed(new("usr_ann"), null));
        Happen(index, lead, new LeadReassigned(new("usr_ann"), null, new("usr_bob"), null, Personal.OfWorkspace("holiday"), null));
        Happen(index, lead, new Domain.Sourcing.LeadReferred(new("ref_1", People[0], Domain.Sourcing.NameConsent.Given, null, default, default, default)));
        Assert.Equal(["acc_0 Lead", "con_0 ReferredBy"], Told(index.Current, lead));
        Assert.Equal(["lead_1 Owns"], Told(index.Current, new StreamId("usr_bob")));
        Assert.Empty(Told(index.Current, new StreamId("usr_ann")));
        Happen(index, lead, new LeadReleased(new("usr_bob"), null, Personal.OfWorkspace("too much")));
        Assert.Empty(Told(index.Current, new StreamId("usr_bob")));
    }

    [Fact]
    public void An_interaction_ties_who_tells_of_it_to_who_took_part()
    {
        var index = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch);
        var visit = new Interaction(InteractionKind.Visit, Direction.Outbound, [People[0], People[1], People[0]], null, null, Deed.Epoch);
        Happen(index, People[0], new ContactInteractionLogged(visit), new ContactKnows(People[2], KnowsKind.Friend, null, null));
        Assert.Equal(["con_0 InTouch", "con_1 InTouch"], Told(index.Current, new StreamId("usr_ann")));
        Assert.Equal(["con_2 Friend", "usr_ann InTouch"], Told(index.Current, People[0]));
        Assert.Equal(1 - Math.Pow(0.5, 0.5), index.Current.StrengthOf(index.Current.Find("usr_ann"), index.Current.Find("con_1"), Deed.Epoch)!.Value.Strength, tolerance: 1e-6);
        foreach (var change in RelationFold.Changes(new ContactInteractionLogged(visit), Meta(People[3]) with { By = new(ActorKind.Token, "tok_1") }))
            Assert.Fail($"a program has no acquaintances, but {change}");
    }

    [Fact]
    public void Who_did_not_do_what_they_owed_stands_less_well_with_whoever_referred_the_lead()
    {
        var index = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch);
        Happen(index, People[0], new ContactInteractionLogged(new(InteractionKind.Visit, Direction.Outbound, [People[0]], null, null, Deed.Epoch)));
        Happen(index, new LeadId("lead_1"), new Domain.Sourcing.LeadReferralBreached(new("task_1-1-brief"), Domain.Sourcing.ReferralDuty.Brief, People[0], new("usr_ann")));
        var expected = (1 - Math.Pow(0.5, 0.5)) * (1 - RelationshipRules.Usual.BreachPenalty);
        Assert.Equal(expected, index.Current.StrengthOf(index.Current.Find("usr_ann"), index.Current.Find("con_0"), Deed.Epoch)!.Value.Strength, tolerance: 1e-6);
        Assert.Empty(RelationFold.Changes(new Domain.Sourcing.LeadReferralBreached(new("task_1-1-brief"), Domain.Sourcing.ReferralDuty.Brief, People[0], null), Meta(new LeadId("lead_1"))));
    }

    [Fact]
    public void Accounts_are_related_the_way_they_say_it()
    {
        var index = RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch);
        foreach (var kind in Enum.GetValues<AccountRelation>())
        {
            Happen(index, Accounts[0], new AccountRelated(Accounts[1], kind, null));
            Assert.Contains($"acc_1 {kind}", Told(index.Current, Accounts[0]));
        }
        Assert.Empty(Told(index.Current, Accounts[1]));
    }

    private static DomainEvent? Next(Random random, Contact self, ContactId other, AccountId account) => random.Next(7) switch
    {
        0 when !self.IsEmployedAt(account) => new ContactEmployed(account, null, null),
        1 when self.IsEmployedAt(account) => new ContactLeft(account, null, null, null),
        2 => new ContactGivenRole(account, (BuyingRole)random.Next(6), Leaning.Neutral),
        3 when self.Id != other => new ContactKnows(other, (KnowsKind)random.Next(7), null, null, Ended(random)),
        5 => new ContactKnowsUser(new("usr_ann"), (KnowsKind)random.Next(7), null, null, Ended(random)),
        4 when self.Id != other => new ContactInfluences(other, account, random.Next(11) / 10.0, (InfluenceBasis)random.Next(2)),
        6 => random.Next(3) == 0 ? new ContactSchoolWithdrawn(Class(random)) : new ContactSchooled(new(Class(random), Personal.Of(self.Id, "School"), null, 2003, null)),
        _ => null,
    };

    private static ClassId Class(Random random) => new($"cls_{random.Next(2)}");

    private static DateOnly? Ended(Random random) => random.Next(3) == 0 ? new(2020, 1, 1) : null;

    private static IEnumerable<string> Held(Contact contact) =>
        contact.Employments.GroupBy(job => job.AccountId).Select(jobs => $"{jobs.Key} {(jobs.Last().Current ? "Employment" : "FormerEmployment")}")
            .Concat(contact.Roles.Select(held => $"{held.AccountId} {held.Role}"))
            .Concat(contact.Knows.Where(known => known.From == contact.Id && known.Until is null).Select(known => $"{known.To} {known.Kind}"))
            .Concat(contact.Ours.Where(known => known.Until is null).Select(known => $"{known.UserId} {known.Kind}"))
            .Concat(contact.Schools.Select(at => $"{at.ClassId} Attended"))
            .Concat(contact.Influences.Where(one => one.From == contact.Id).Select(one => $"{one.To} Influence"))
            .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Told(RelationGraph graph, StreamId id) => graph.Find(id.Value) is var node && node < 0 ? [] : graph.RelatedTo(node, Deed.Epoch)
        .SelectMany(it => Enum.GetValues<RelationKind>().Where(it.Out.Has), (it, kind) => $"{graph.IdOf(it.Node)} {kind}").Where(it => !it.EndsWith(" SameClass", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void Happen(RelationIndex index, StreamId stream, params DomainEvent[] events) =>
        index.Apply([.. events.SelectMany(happened => RelationFold.Changes(happened, Meta(stream)))], index.Current.Seq + 1);

    private static EventMeta Meta(StreamId stream) => new(1, 1, Deed.Epoch, Ann, stream);
}
