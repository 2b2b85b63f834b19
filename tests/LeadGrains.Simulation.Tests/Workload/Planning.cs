using System.Collections.Immutable;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

/// <summary>Makes a plan from a seed: few things, so that people get in each other's way.</summary>
internal sealed class Planning
{
    private static readonly Fault[] Troubles = Enum.GetValues<Fault>();
    private readonly Random _random;
    private readonly Random _ties;
    private readonly Random _many;
    private readonly int _mostLeads;
    private readonly double _trouble;
    private int _leads, _accounts, _contacts, _asks;
    private readonly List<int> _facts = [], _needs = [], _tasks = [];

    private Planning(int seed)
    {
        (_random, _ties, _many) = (new(seed), new(seed), new(seed));
        _mostLeads = _random.Next(2, 10);
        _trouble = _random.Next(4) == 0 ? 0 : _random.NextDouble() * 0.3;
    }

    public static Plan Of(int seed)
    {
        var planning = new Planning(seed);
        var steps = planning._random.Next(30, 150);
        return new(seed, [.. planning.Opening(), .. Enumerable.Range(0, steps).SelectMany(_ => planning.Steps())]);
    }

    private IEnumerable<Step> Opening()
    {
        yield return Ask(Somebody.Root, new CreateAccount(++_accounts));
        yield return Ask(Somebody.Root, new CreateAccount(++_accounts));
        yield return Ask(Somebody.Root, new CreateContact(++_contacts, 1));
        yield return Ask(Somebody.Mia, new CreateLead(++_leads, Account: 1, Owner: null, Known: null));
        yield return Ask(Somebody.Root, new CreateLead(++_leads, Account: null, Owner: null, Known: 1));
    }

    private Step[] Steps() => _random.NextDouble() switch
    {
        var at when at < _trouble => [new Step.Trouble(Pause(), _random.Next(2), Pick(Troubles), _random.Next(1, 4))],
        > 0.9 => Rush(),
        _ => [Ask(Pick(Enum.GetValues<Somebody>()))],
    };

    /// <summary>Everybody wants to fill the same seller's last place at once.</summary>
    private Step[] Rush()
    {
        var seller = Pick(Cast.Sellers);
        var first = Lead;
        return
        [
            Ask(Somebody.Root, new Reassign(first, seller)),
            Ask(Somebody.Mia, new Reassign(first % _leads + 1, seller)) with { Pause = 0 },
            Ask(seller, new Claim(Lead)) with { Pause = 0 },
        ];
    }

    private Step.Ask Ask(Somebody who)
    {
        var act = Act(who);
        return Ask(Fitting(act) ?? who, act);
    }

    private Step.Ask Ask(Somebody who, Act act) => new(Pause(), ++_asks, who, _random.Next(2), act, Keyed: _random.Next(4) > 0);

    /// <summary>Somebody who may do it; null: anybody, and the answer may be no.</summary>
    private Somebody? Fitting(Act act) => act switch
    {
        ImportLead => Somebody.Import,
        SetCapacity or StudyOurs => Somebody.Root,
        Claim => Pick(Cast.Sellers),
        Reassign or ReassignChosen => Pick([Somebody.Root, Somebody.Mia]),
        LeadAct when Maybe() => Pick([Somebody.Root, Somebody.Mia]),
        _ => null,
    };

    private Act Act(Somebody who) => _random.Next(34) switch
    {
        0 or 13 when _leads < _mostLeads => new CreateLead(++_leads, Maybe() ? Account : null, Array.IndexOf(Cast.Sellers, who) >= 0 && Maybe() ? who : null, _random.Next(3) == 0 ? _random.Next(3) : null),
        1 when _leads < _mostLeads => new ImportLead(++_leads, Maybe() ? Account : null, Maybe() ? Pick(Cast.Sellers) : null, Pick([LeadStage.Prospect, LeadStage.Lead, LeadStage.Won])),
        0 or 1 or 2 or 3 or 4 or 13 => new Claim(Lead),
        5 or 6 => new Release(Lead),
        7 or 8 or 9 => Given(Lead, Pick(Cast.Sellers)),
        10 => new Identify(Lead),
        11 => new Signal(Lead, Contact),
        12 => new End(Lead, Maybe() ? Outcome.Reopen : Pick(Enum.GetValues<Outcome>())),
        14 => new Talk(Lead, Contact),
        15 when _accounts < 3 => new CreateAccount(++_accounts),
        15 => new RelateAccounts(Account, Account),
        16 => new AmendName(Account, _random.Next(100)),
        17 when _contacts < 4 => new CreateContact(++_contacts, Maybe() ? Account : null),
        17 => Tie(Contact, Contact),
        18 => new Decider(Contact, Account),
        19 => new Move(Contact, Account, Account),
        20 => new SetCapacity(Pick(Cast.Sellers), _random.Next(1, 3)),
        21 => new ReadLead(Lead),
        22 => new ReadAccount(Account),
        23 => new ReadContact(Contact),
        var other => Note(other),
    };

    private Act Note(int which) => which switch
    {
        24 or 25 or 26 => new Hear(Next(_facts, Account), _facts[^1], Contact, Pick(Enum.GetValues<Matters>()), _random.Next(1, 4) * 30, Maybe()),
        27 when Known(_facts) is var (fact, account) => Maybe() ? new Rule(account, fact) : new TakeBack(account, fact),
        28 when Known(_facts) is var (fact, _) => new Assess(Lead, fact),
        29 when Known(_needs) is var (need, account) && Maybe() => new MeetNeed(account, need),
        27 or 28 or 29 => new Want(Next(_needs, Account), _needs[^1], Maybe() ? Contact : null),
        30 => new OpenTask(Next(_tasks, Lead), _tasks[^1]),
        31 when Known(_tasks) is var (task, lead) => new FinishTask(task, lead),
        31 or 32 => Brought(Lead, Contact),
        _ => new Assist(Lead),
    };

    /// <summary>Alone, or as one of many. Chosen apart, so that what else is planned stays the same.</summary>
    private Act Given(int lead, Somebody seller) => _many.Next(3) switch
    {
        0 => new ReassignChosen(lead, _many.Next(2) == 0 ? null : Cast.Sellers[_many.Next(Cast.Sellers.Length)], _many.Next(3) == 0 ? null : seller),
        _ => new Reassign(lead, seller),
    };

    /// <summary>Chosen apart, so that what else is planned stays the same.</summary>
    private Act Tie(int contact, int other) => _ties.Next(8) switch
    {
        0 => new KnowOurs(contact, Cast.Sellers[_ties.Next(Cast.Sellers.Length)], _ties.Next(3) == 0),
        1 => new Shun(contact, _ties.Next(2) == 0),
        2 or 3 => new Study(contact, 2000 + _ties.Next(2)),
        4 => new Unstudy(contact, 2000 + _ties.Next(2)),
        5 => new StudyOurs(Cast.Sellers[_ties.Next(Cast.Sellers.Length)], 2000 + _ties.Next(2)),
        _ => new Introduce(contact, other),
    };

    private Act Brought(int lead, int contact) => _ties.Next(3) switch
    {
        0 => new Agree(lead, NameConsent.Given),
        1 => new Agree(lead, NameConsent.Refused),
        _ => new Refer(lead, contact),
    };

    /// <summary>The number of what is to be made, at that place.</summary>
    private static int Next(List<int> made, int place)
    {
        made.Add(place);
        return made.Count;
    }

    /// <summary>One of those that were to be made, and where.</summary>
    private (int Number, int Place)? Known(List<int> made) => made.Count > 0 && _random.Next(made.Count) is var at ? (at + 1, made[at]) : null;

    private int Lead => _random.Next(1, _leads + 1);

    private int Account => _random.Next(1, _accounts + 1);

    private int Contact => _random.Next(1, _contacts + 1);

    private int Pause() => _random.Next(3) > 0 ? 0 : _random.Next(1, 40);

    private bool Maybe() => _random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
