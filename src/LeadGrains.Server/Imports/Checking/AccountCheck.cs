using LeadGrains.Domain;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>Accounts and which of them may be referred to.</summary>
internal sealed class AccountCheck(RowCheck rows, CheckedImport found, IKnown known, CancellationToken cancellation)
{
    private readonly List<(SourceFile File, RowReading Reading, AccountRow Account, bool Exists)> children = [];

    private FirstSeen Names => rows.Seen(RowKind.Accounts);

    public async Task Run(SourceFile file)
    {
        await foreach (var chunk in rows.Of(file, AccountRow.Read, account => account.Name, cancellation).Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
        {
            var there = await known.Holders([.. chunk.Select(row => Key(row.Row.Name))], cancellation);
            foreach (var (reading, account) in chunk)
            {
                var exists = there.ContainsKey(Key(account.Name));
                if (account.Parent is not null)
                    children.Add((file, reading, account, exists));
                if (!rows.Faulty(file, reading))
                    found.Count(RowKind.Accounts, exists);
            }
        }
    }

    /// <summary>A parent may stand anywhere in the files, so this comes after all of them. A child whose parent is unknown is no account to refer to either.</summary>
    public async Task CheckParents()
    {
        var there = new Dictionary<string, StreamId>(StringComparer.Ordinal);
        foreach (var chunk in children.Select(child => Key(child.Account.Parent!)).Distinct().Chunk(ImportCheck.Chunk))
        {
            foreach (var (key, holder) in await known.Holders(chunk, cancellation))
                there[key] = holder;
        }
        while (children.Find(child => Wrong(child.Account, there) is not null) is { File: not null } child)
        {
            children.Remove(child);
            var wasGood = child.Reading.Errors.Count == 0;
            rows.Bad(child.File, child.Reading.Fault(Field.Parent, Wrong(child.Account, there)!));
            if (!wasGood)
                continue;
            Names.Remove(child.Account.Name);
            var (fresh, existing) = found.Counts[RowKind.Accounts];
            found.Counts[RowKind.Accounts] = child.Exists ? (fresh, existing - 1) : (fresh - 1, existing);
        }
        found.ParentLinks = children.Count(child => child.Reading.Errors.Count == 0);
    }

    /// <summary>Which of these names can be referred to; where the mapping allows it, all of them.</summary>
    public async Task<Func<string, bool>> Referable(IEnumerable<string> names)
    {
        var asked = names.Where(name => !Names.Contains(name)).Distinct().ToList();
        var there = asked.Count == 0 ? null : await known.Holders([.. asked.Select(Key)], cancellation);
        foreach (var name in asked.Where(name => found.Mapping.CreateMissingAccounts && !there!.ContainsKey(Key(name))))
        {
            Names.Add(name, line: 0);
            found.Count(RowKind.Accounts, exists: false);
        }
        return name => Names.Contains(name) || there?.ContainsKey(Key(name)) == true;
    }

    private string? Wrong(AccountRow account, Dictionary<string, StreamId> there) =>
        account.Parent == account.Name ? "an account is not its own parent"
        : Names.Contains(account.Parent!) || there.ContainsKey(Key(account.Parent!)) ? null
        : $"there is no account '{RowReading.Short(account.Parent!)}'";

    private string Key(string name) => ImportKeys.Account(found.Mapping.System, name);
}
