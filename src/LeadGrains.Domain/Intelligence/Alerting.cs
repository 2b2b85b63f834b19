using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Which facts alert, by the playbook.</summary>
internal static class Alerting
{
    public static IEnumerable<DomainEvent> Raise(Account account, Fact fact, AccountContext context)
    {
        if (fact.IsTainted || fact.ContactId is not null || fact.LeadId is not null) return [];
        return context.Playbook.Alerts
            .Where(signal => signal.Topic == fact.Topic && IsMet(signal.On, account, fact, context))
            .Select(DomainEvent (signal) => new AlertRaised(Of(signal, account, fact, context)));
    }

    private static bool IsMet(AlertTrigger on, Account account, Fact fact, AccountContext context) => on switch
    {
        AlertTrigger.FactRecorded => true,
        AlertTrigger.FactRose => Change(account, fact, context) > 0,
        AlertTrigger.FactFell => Change(account, fact, context) < 0,
        AlertTrigger.FactChanged => fact.Supersedes is not null || !fact.Contradicts.IsEmpty || Contradicts(account, fact, context),
        _ => false,
    };

    /// <summary>How the number moved against the one to go by until now; 0 where there is none, or within the topic's tolerance.</summary>
    private static int Change(Account account, Fact fact, AccountContext context)
    {
        var topic = context.Playbook.FindTopic(fact.Category, fact.Topic);
        if (Before(account, fact, context) is not { } before) return 0;
        if (Number(before, topic, context.Playbook) is not { } was || Number(fact, topic, context.Playbook) is not { } now) return 0;
        return was.Quantity != now.Quantity || was.Agrees(now, topic?.Tolerance ?? 0) ? 0 : now.Amount.CompareTo(was.Amount);
    }

    private static bool Contradicts(Account account, Fact fact, AccountContext context) =>
        Before(account, fact, context) is { } before
        && Voices.Contradict(Known(fact, context), Known(before, context), context.Playbook.FindTopic(fact.Category, fact.Topic), context.Playbook);

    /// <summary>
    /// What was gone by until now, be it out of date: habits turn while nobody asks. Whoever records the fact need not be able to read that; nothing of it is told.
    /// </summary>
    private static Fact? Before(Account account, Fact fact, AccountContext context)
    {
        if (account.Dossier.Matters.GetValueOrDefault(fact.Matter) is not { } matter) return null;
        var topic = context.Playbook.FindTopic(fact.Category, fact.Topic);
        var judged = new MatterJudge(matter, topic, context.Playbook, context.Now, account.Dossier.Find).Judge();
        return (judged.Best ?? judged.Facts.LastOrDefault(known => known is { Status: FactStatus.Stale, Known.Fact.IsTainted: false }))?.Known.Fact;
    }

    private static KnownFact Known(Fact fact, AccountContext context) => new(fact, context.Actor.By, context.Now, 0);

    private static Measure? Number(Fact fact, Topic? topic, Playbook playbook) => Measure.Of(fact.Value?.Text, fact.Unit ?? topic?.Unit, playbook);

    private static Alert Of(AlertSignal signal, Account account, Fact fact, AccountContext context)
    {
        var stake = fact.Confidentiality == Confidentiality.Restricted ? account.AtStake() with { Leads = [], Owners = [] } : account.AtStake();
        var suffix = fact.Id.Value[FactId.Prefix.Length..];
        return Alert.Of(signal, suffix, stake, context.Now) with { FactId = fact.Id, Confidentiality = fact.Confidentiality };
    }
}
