using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;
using Orleans.Runtime;

namespace LeadGrains.Grains.Accounts;

public sealed class AccountGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Account>(snapshot, journal), IAccountGrain
{
    private readonly DossierDesk _dossier = new();

    public async Task<Tracked<AccountSummary>?> Get(long seen = 0) => (await Read(seen))?.Select(Summary);

    public async Task<Tracked<Account>?> Neighbourhood(long seen = 0) => (await Read(seen))?.Select(account => account.Neighbourhood());

    public async Task<Tracked<AccountSummary>?> AsOf(long seq) => (await ReadAsOf(seq))?.Select(Summary);

    public async Task<bool> Exists() => await Read() is not null;

    public async Task<Tracked<Committee>?> Committee(long seen = 0) => (await Read(seen))?.Select(Domain.Accounts.Committee.Of);

    public async Task<Stake?> Stake() => (await Read())?.State.AtStake();

    public async Task<string?> Name() => (await Read())?.State.Profile.Name;

    public Task<Reply<AccountSummary>> Create(CreateAccount command, Call call) => Decide(command, call);

    public Task<Reply<AccountSummary>> ChangeProfile(ChangeAccountProfile command, Call call) => Decide(command, call);

    public Task<Reply<AccountSummary>> Amend(AmendAccount command, Call call) => Decide(command, call);

    public Task<Reply<AccountSummary>> Relate(RelateAccount command, Call call) => Decide(command, call, async context =>
        context with { OtherExists = await Exists(command.To) });

    public Task<Reply<AccountSummary>> MarkFormer(MarkAccountFormer command, Call call) => Decide(command, call);

    public Task<Reply<AccountSummary>> RecordFact(RecordFact command, Call call) => Note(command, call, async context =>
        context with { MissingContacts = await Missing([command.ContactId, command.Source?.Ref.ContactId, command.Source?.HeardFrom?.ContactId]) });

    public Task<Reply<AccountSummary>> WithdrawFact(WithdrawFact command, Call call) => Note(command, call);

    public Task<Reply<AccountSummary>> RuleFacts(RuleFacts command, Call call) => Note(command, call);

    public Task<Reply<AccountSummary>> RecordNeed(RecordNeed command, Call call) => Note(command, call, async context =>
        context with { MissingContacts = await Missing([command.ContactId]) });

    public Task<Reply<AccountSummary>> VoiceNeed(VoiceNeed command, Call call) => Note(command, call, async context =>
        context with { MissingContacts = await Missing([command.ContactId]) });

    public Task<Reply<AccountSummary>> EndNeed(EndNeed command, Call call) => Note(command, call);

    public async Task<Tracked<NeedBook>?> Needs(long seen = 0) => (await Read(seen))?.Select(account => account.Needs);

    public async Task<Tracked<AccountDossier>?> Dossier(DossierPage page, Actor reader, long seen = 0) =>
        (await Read(seen))?.Select(account => _dossier.Show(account, reader, page, Playbook, Now));

    public async Task<Tracked<JudgedFact>?> Fact(FactId id, Actor reader, long seen = 0)
    {
        if (await Read(seen) is not { } read) return null;
        return Judged(read.State, reader).Find(id) is { } fact ? read.Select(_ => fact) : null;
    }

    public async Task<ImmutableArray<JudgedFact>> Facts(ImmutableArray<FactId> ids, Actor reader, long seen = 0)
    {
        if (await Read(seen) is not { } read) return [];
        var judged = Judged(read.State, reader);
        return [.. ids.Select(judged.Find).OfType<JudgedFact>()];
    }

    public async Task<Tracked<JudgedFact>?> FactAt(long seq, Actor reader)
    {
        if (await Read(seq) is not { } read) return null;
        return Judged(read.State, reader).Newest().FirstOrDefault(fact => fact.Known.Seq <= seq) is { } fact ? read.Select(_ => fact) : null;
    }

    public async Task<ImmutableArray<FactId>> Standing(ImmutableArray<FactId> ids, Actor reader, long seen = 0)
    {
        if (await Read(seen) is not { State: var account }) return [];
        return [.. ids.Where(id => account.Dossier.Find(id) is { End: null } known && reader.MayRead(known))];
    }

    public async Task<Tracked<TaskList>?> Tasks(long seen = 0) => (await Read(seen))?.Select(account => account.Tasks);

    public async Task<Tracked<TaskList>?> TasksAsOf(long seq) => (await ReadAsOf(seq))?.Select(account => account.Tasks);

    public Task<Reply<TaskList>> OpenTask(OpenTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> ChangeTask(ChangeTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> FinishTask(FinishTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> DropTask(DropTask command, Call call) => Do(command, call);

    public async Task<Reply<TaskList>> Elapse(Elapse command, Call call) => (await Handled(command, call, null)).Select(account => account.Tasks);

    private async Task<Reply<TaskList>> Do(TaskCommand command, Call call) => (await Handled(command, call, null)).Select(account => account.Tasks);

    private async Task<Reply<AccountSummary>> Decide(
        ICommand<Account, AccountContext> command, Call call, Func<AccountContext, ValueTask<AccountContext>>? lookUp = null) =>
        (await Handled(command, call, lookUp)).Select(Summary);

    /// <summary>For what is noted of an account: whoever does that is answered with the note, not with the account.</summary>
    private async Task<Reply<AccountSummary>> Note(
        ICommand<Account, AccountContext> command, Call call, Func<AccountContext, ValueTask<AccountContext>>? lookUp = null) =>
        (await Handled(command, call, lookUp)).Select(account => AccountSummary.Of(account, null));

    /// <param name="lookUp">Adds what else is to be known; null: nothing.</param>
    private Task<Reply<Account>> Handled(ICommand<Account, AccountContext> command, Call call, Func<AccountContext, ValueTask<AccountContext>>? lookUp) =>
        Handle(command, call, () => lookUp is null ? ValueTask.FromResult(Context(call)) : lookUp(Context(call)));

    private AccountContext Context(Call call) => new(call.Actor, Journal.Directory.People(Workspace), Playbook, Now);

    private Domain.Playbooks.Playbook Playbook => Journal.PlaybookOf(Workspace);

    private DateTimeOffset Now => Journal.Time.GetUtcNow();

    private AccountSummary Summary(Account account)
    {
        var everybody = account.Dossier.Restricted.IsEmpty ? Readership.Everything : Readership.Unrestricted;
        return AccountSummary.Of(account, CategoryCoverage.Of(_dossier.Judge(account, everybody, Playbook, Now), account.FurthestStage()));
    }

    private Judgement Judged(Account account, Actor reader) => _dossier.Judge(account, reader.ReadershipOf(account.Dossier), Playbook, Now);

    /// <summary>By the log, not by the other grain: two accounts that relate to each other at once must not wait for one another.</summary>
    private async ValueTask<bool> Exists(AccountId other) =>
        other.Value == Stream.Value || await Journal.StreamExists(Workspace, other);

    /// <summary>By the log too: contacts ask their accounts.</summary>
    private ValueTask<ImmutableArray<ContactId>> Missing(ContactId?[] contacts) => Journal.Missing(Workspace, contacts.OfType<ContactId>());
}
