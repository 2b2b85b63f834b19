using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Tasks;

/// <summary>A command about a task, decided alike on whatever the task is about, at any stage. For everybody who writes: help is welcome from any side.</summary>
public abstract record TaskCommand : ICommand<Lead, LeadContext>, ICommand<Account, AccountContext>, ICommand<Contact, ContactContext>
{
    public Decision Decide(Lead? state, LeadContext context) =>
        state is null ? LeadRefusals.LeadIsUnknown
        : Checked(new(EntityKind.Lead, state.Tasks, context.Actor, context.People, context.Playbook, Personal.OfWorkspace, state.OwnerId));

    public Decision Decide(Account? state, AccountContext context) =>
        state is null ? AccountRefusals.AccountIsUnknown
        : Checked(new(EntityKind.Account, state.Tasks, context.Actor, context.People, context.Playbook, Personal.OfWorkspace, LeadOwner: null));

    public Decision Decide(Contact? state, ContactContext context) =>
        state is null ? ContactRefusals.ContactIsUnknown
        : Checked(new(
            EntityKind.Contact, state.Tasks, context.Actor, context.People ?? Workspace.Empty, context.Playbook, text => Personal.Of(state.Id, text), LeadOwner: null));

    private protected abstract Decision Decide(TaskGround on);

    private Decision Checked(TaskGround on) => on.Actor.Role == Role.ApiReader ? LeadRefusals.RoleOnlyReads : Decide(on);
}

/// <summary>What a task is decided on.</summary>
/// <param name="Seal">Free text is sealed under the key of whom it tells.</param>
/// <param name="LeadOwner">Who owns the lead that it is about.</param>
internal sealed record TaskGround(EntityKind Kind, TaskList Tasks, Actor Actor, Workspace People, Playbook Playbook, Func<string, Personal> Seal, UserId? LeadOwner)
{
    public Personal? SealOrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text);

    public Refusal? UnlessThere(UserId? owner) => owner is null || People.Find(owner) is not null ? null : WorkspaceRefusals.UserIsUnknown("/ownerId");
}
