using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Applies one batch of the log to the views: rows and position in one transaction.</summary>
internal static class ViewUpdate
{
    /// <param name="events">Decoded, gapless from right after <paramref name="position"/>.</param>
    /// <param name="recent">Of the one who writes these views, and nobody else's.</param>
    /// <returns>The deadlines that came with it; null when the views didn't stand at that position: somebody else moved them on and nothing was written.</returns>
    public static async Task<IReadOnlyList<DeadlineRow>?> Apply(
        ViewDatabase views, WorkspaceId workspace, long position, IReadOnlyList<StoredEvent> events, RecentRows recent, CancellationToken cancellation)
    {
        await using var session = await views.Write(cancellation);
        if (await MoveOn(session, workspace, position, events[^1].Seq, cancellation) is not { } made)
            return null;
        recent.Of(made);
        var tables = new WorkspaceTables(session, workspace, recent, cancellation);
        var batch = new ViewBatch(events);
        var before = new ViewRows();
        await Find(tables, ViewTables.Leads, batch.LeadIds.Select(id => id.Value), row => before.Leads[row.Id] = row);
        await Find(tables, ViewTables.Contacts, batch.ContactIds.Select(id => id.Value), row => before.Contacts[row.Id] = row);
        foreach (var group in (await tables.OpenTasks([.. batch.TaskSubjects.Select(id => id.Value)])).GroupBy(row => row.Subject, row => row.Task))
            before.Tasks[group.Key] = new([.. group]);
        await Find(tables, ViewTables.Needs, batch.NeedIds.Select(id => id.Value), row => before.Needs[row.Need.Id] = row);
        batch.Facts.Found(await tables.Facts(batch.Facts.Accounts, batch.Facts.Matters));
        batch.Edges.Found(await tables.OpenEdges(batch.Edges.Pairs));
        batch.FoldLeadsAndContacts(before);
        foreach (var row in await tables.FindAccounts([.. batch.Accounts.Ids.Select(id => id.Value)]))
            before.Accounts[row.Id] = row;
        foreach (var (id, standing) in await tables.Standings(batch.Accounts.StandingIds.Except(batch.Accounts.Ids).Select(id => id.Value)))
            before.Standings[new(id)] = standing;
        batch.FoldAccounts(before);
        await Write(tables, batch, before);
        await session.Commit();
        recent.Keep(batch, before);
        return batch.Deadlines.Begun;
    }

    /// <returns>What tells these views from others; null: they stand elsewhere.</returns>
    private static async Task<string?> MoveOn(ViewSession session, WorkspaceId workspace, long from, long to, CancellationToken cancellation)
    {
        var positions = new { workspace = workspace.Value, from, to };
        var made = await session.Scalar<string>("update positions set seq = @to where workspace = @workspace and seq = @from returning made", positions, cancellation);
        if (made is null && from == 0)
            made = await session.Scalar<string>("insert into positions (workspace, seq) values (@workspace, @to) on conflict do nothing returning made", positions, cancellation);
        return made;
    }

    private static async Task Find<TRow>(WorkspaceTables tables, ViewTable<TRow> table, IEnumerable<string> ids, Action<TRow> found) where TRow : class
    {
        foreach (var row in await tables.Find(table, ids))
            found(row);
    }

    /// <summary>Leads become text on another thread while the rest is written: in an import the views are what all waits for.</summary>
    private static async Task Write(WorkspaceTables tables, ViewBatch batch, ViewRows before)
    {
        var leads = Task.Run(() => tables.Sort(ViewTables.Leads, batch.Leads));
        await tables.Write(ViewTables.Accounts, batch.Accounts.Rows);
        await WriteStandings(tables, batch.Accounts.Standings, before.Standings);
        await tables.Update(ViewTables.Accounts, ["version"], batch.Accounts.Versions.Select(now => (object?[])[now.Key.Value, now.Value]));
        await tables.Write(ViewTables.Contacts, batch.Contacts);
        await tables.Delete(ViewTables.ContactRoles, "contact_id", [.. batch.Contacts.Select(contact => contact.Id.Value)]);
        await tables.Upsert(ViewTables.ContactRoles, [.. batch.Contacts.SelectMany(contact => contact.Roles.Select(role => (contact.Id.Value, role)))]);
        await tables.Upsert(ViewTables.Reassignments, batch.Reassignments);
        await tables.Upsert(ViewTables.Tasks, batch.Tasks);
        await tables.Upsert(ViewTables.Needs, batch.Needs);
        await tables.Upsert(ViewTables.Facts, batch.Facts.Rows);
        await tables.Delete(ViewTables.Deadlines, "item", [.. batch.Deadlines.Ended]);
        await tables.Upsert(ViewTables.Deadlines, batch.Deadlines.Begun);
        await tables.Upsert(ViewTables.Edges, batch.Edges.Rows);
        await tables.Upsert(ViewTables.Dealings, batch.Dealings);
        await AddTotals(tables, batch.Totals);
        await AddSources(tables, batch.Sources);
        await tables.Write(ViewTables.Leads, await leads);
    }

    /// <summary>Nothing but what changed: a stage stands in an index.</summary>
    private static async Task WriteStandings(
        WorkspaceTables tables, IEnumerable<KeyValuePair<AccountId, AccountStanding>> standings, Dictionary<AccountId, AccountStanding> before)
    {
        var changed = standings.Where(now => now.Value != before[now.Key]).ToLookup(now => now.Value.Stage != before[now.Key].Stage);
        await tables.Update(ViewTables.Accounts, ["standing"], changed[false].Select(now => (object?[])[now.Key.Value, RowJson.Write(now.Value)]));
        await tables.Update(ViewTables.Accounts, ["stage", "standing"], changed[true].Select(now => (object?[])[now.Key.Value, now.Value.Stage.ToString(), RowJson.Write(now.Value)]));
    }

    private static async Task AddTotals(WorkspaceTables tables, Dictionary<TotalKey, (int Count, decimal Amount)> deltas)
    {
        string[] teams = [.. deltas.Keys.Select(key => key.TeamId?.Value ?? "").Distinct()];
        var totals = (await tables.Totals(teams)).ToDictionary(total => new TotalKey(total.TeamId, total.Stage, total.Currency));
        foreach (var (key, (count, amount)) in deltas)
        {
            var old = totals.GetValueOrDefault(key);
            totals[key] = new(key.TeamId, key.Stage, key.Currency, count + (old?.Count ?? 0), amount + (old?.Amount ?? 0));
        }
        // Where no sum ends, what changed is overwritten.
        var ended = deltas.Keys.Any(key => totals[key].Count == 0);
        if (ended)
            await tables.Delete(ViewTables.TeamTotals, "team_id", teams);
        await tables.Upsert(ViewTables.TeamTotals, [.. totals.Values.Where(total => total.Count > 0 && (ended || deltas.ContainsKey(new(total.TeamId, total.Stage, total.Currency))))]);
    }

    private static async Task AddSources(WorkspaceTables tables, IReadOnlyDictionary<SourceKey, SourceTally> changes)
    {
        var added = changes.Where(row => !row.Value.IsEmpty).ToLookup(row => row.Value.IsPlain);
        await tables.Add(ViewTables.SourceDays, SourceQueries.Counts, [.. added[true]]);
        var known = await tables.Sources(added[false].Select(row => row.Key));
        foreach (var (key, change) in added[false])
        {
            if (known.TryGetValue(key, out var tally))
                tally.Add(change);
            else
                known[key] = change;
        }
        await tables.DeleteSources(known.Where(row => row.Value.IsEmpty).Select(row => row.Key));
        await tables.Upsert(ViewTables.SourceDays, [.. known.Where(row => !row.Value.IsEmpty)]);
    }
}
