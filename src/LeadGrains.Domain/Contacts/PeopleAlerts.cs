using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Contacts;

/// <summary>Which changes among the people at an account alert, by the playbook.</summary>
internal static class PeopleAlerts
{
    public static IEnumerable<DomainEvent> OfLeaving(Contact who, AccountId? newAccount, ContactContext context) =>
        Raise(AlertTrigger.ContactLeft, who, context, newAccount)
            .Concat(context.Stake?.DecisionMakers.Contains(who.Id) == true ? Raise(AlertTrigger.DecisionMakerChanged, who, context) : []);

    /// <summary>Somebody decides beside or in place of another, or no longer does. The first one known changes nothing.</summary>
    public static IEnumerable<DomainEvent> OfRole(Contact who, BuyingRole role, ContactContext context)
    {
        if (context.Stake is not { DecisionMakers: var deciders }) return [];
        var (decided, decides) = (deciders.Contains(who.Id), role == BuyingRole.DecisionMaker);
        return decided != decides && !deciders.IsEmpty ? Raise(AlertTrigger.DecisionMakerChanged, who, context) : [];
    }

    private static IEnumerable<DomainEvent> Raise(AlertTrigger trigger, Contact who, ContactContext context, AccountId? newAccount = null) =>
        context.Stake is not { } stake ? [] : context.Playbook.Alerts.Where(signal => signal.On == trigger).Select(DomainEvent (signal) =>
            new AlertRaised(Alert.Of(signal, context.FreshId, stake, context.Now) with { ContactId = who.Id, NewAccountId = newAccount }));
}
