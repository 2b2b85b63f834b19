using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Accounts;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>Grains answer with a part of what they hold.</summary>
internal static class Shown
{
    /// <summary>The part of <paramref name="state"/> that such an answer shows.</summary>
    public static object? Of(object? state, object answer) => (answer, state) switch
    {
        (AccountSummary summary, Account account) => AccountSummary.Of(account, summary.Coverage),
        (Account, Account account) => account.Neighbourhood(),
        (TaskList, _) => TasksOf(state),
        _ => state,
    };

    public static TaskList? TasksOf(object? state) => state switch
    {
        Lead lead => lead.Tasks,
        Account account => account.Tasks,
        Contact contact => contact.Tasks,
        _ => null,
    };
}
