using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Clockwork;

/// <summary>Time has passed: what came of it, of which nothing was told yet. Asked once too often it does nothing.</summary>
public sealed record Elapse : ICommand<Lead, LeadContext>, ICommand<Account, AccountContext>, ICommand<Contact, ContactContext>
{
    /// <summary>What is more stays due.</summary>
    private const int MostAtOnce = 500;

    public Decision Decide(Lead? state, LeadContext context) => Told(
        state is null ? [] : TaskClock.Elapsed(state.Tasks, new(context.People, context.Playbook.Limits, context.Now, state.TeamId, state.Sourcing.Referral)));

    public Decision Decide(Contact? state, ContactContext context) => Told(
        state is null ? [] : TaskClock.Elapsed(state.Tasks, new(context.People ?? Workspaces.Workspace.Empty, context.Playbook.Limits, context.Now)));

    public Decision Decide(Account? state, AccountContext context) => Told(state is null ? [] :
    [
        .. Elapsed(state.Needs, context.Playbook.Limits, context.Now),
        .. state.Deadline is { } former && former.HasCome(context.Now, context.Playbook.Limits) ? [new AccountTurnedFormer(former.Since)] : ImmutableArray<DomainEvent>.Empty,
        .. TaskClock.Elapsed(state.Tasks, new(context.People, context.Playbook.Limits, context.Now)),
    ]);

    /// <summary>Each with the moment at which it happened: whoever reads between that and this learns the same.</summary>
    private static IEnumerable<DomainEvent> Elapsed(NeedBook book, Limits limits, DateTimeOffset now)
    {
        foreach (var need in book.Needs.Values.OrderBy(need => need.Seq))
        {
            var standing = need.At(now, limits);
            if (standing.State == NeedState.Expired && need.ExpiredAt is null) yield return new NeedExpired(need.Id, standing.Since);
            else if (standing.FellBack && need.FellBackAt is null) yield return new NeedFellBack(need.Id, standing.Since);
        }
    }

    private static Decision Told(IEnumerable<DomainEvent> events) => Decision.Accept([.. events.Take(MostAtOnce)]);
}
