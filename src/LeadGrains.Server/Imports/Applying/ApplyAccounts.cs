using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Accounts, then which of them is whose parent.</summary>
internal sealed class ApplyAccounts(ImportTarget target, CheckedImport plan, Progress progress)
{
    private string System => plan.Mapping.System;

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var file in plan.Of(RowKind.Accounts))
        {
            await InFlight.Run(file.Good(AccountRow.Read, cancellation), Keys, InFlight.Each<AccountRow>((account, there) => Create(account, there, file)), target, cancellation);
        }
        foreach (var file in plan.Of(RowKind.Accounts))
        {
            var children = file.Good(AccountRow.Read, cancellation).Where(account => account.Parent is not null);
            await InFlight.Run(children, account => [Key(account.Name), Key(account.Parent!)], InFlight.Each<AccountRow>((account, there) => Relate(account, there, file)), target, cancellation);
        }
    }

    /// <summary>Those that are only named by other rows, where the mapping creates them.</summary>
    public async Task<IReadOnlyDictionary<string, StreamId>> Ensure(
        IReadOnlyDictionary<string, StreamId> there, IEnumerable<(string Name, int Line)> named, SourceFile file, CancellationToken cancellation)
    {
        var missing = named.DistinctBy(account => account.Name).Where(account => !there.ContainsKey(Key(account.Name))).ToList();
        if (missing.Count == 0)
            return there;
        await Task.WhenAll(missing.Select(account => Create(new AccountRow(account.Line, account.Name, null, null, null, [], null), file)));
        return there.Concat(await target.Holders(missing.Select(account => Key(account.Name)), cancellation)).ToDictionary(StringComparer.Ordinal);
    }

    public string Key(string name) => ImportKeys.Account(System, name);

    private string[] Keys(AccountRow account) => [Key(account.Name)];

    private async ValueTask Create(AccountRow account, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        if (there.ContainsKey(Key(account.Name)))
            progress.Existing("accounts");
        else
            await Create(account, file);
        progress.Row();
    }

    private async Task Create(AccountRow account, SourceFile file)
    {
        var id = target.Ids.New<AccountId>();
        var profile = new AccountProfile(account.Name, [], account.Industry, account.Region, account.SizeBand, account.Traits, OwnerTeamId: null);
        var externalIds = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(System, account.Name);
        var create = new CreateAccount(id, profile, externalIds, new Imported(plan.Mapping.Name, file.Name, account.Line));
        progress.Note("accounts", await target.Founding.Account(target.Workspace, create, target.Call), file.Name, account.Line);
    }

    private async ValueTask Relate(AccountRow account, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        var child = new AccountId(there[Key(account.Name)].Value);
        var parent = new AccountId(there[Key(account.Parent!)].Value);
        var relate = new RelateAccount(parent, AccountRelation.Parent, Note: null, new Imported(plan.Mapping.Name, file.Name, account.Line));
        progress.Note("relations", await target.Grains.Account(target.Workspace, child).Relate(relate, target.Call), file.Name, account.Line);
    }
}
