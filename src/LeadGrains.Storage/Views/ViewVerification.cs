using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Proves that the views equal the fold: projects the log once more, beside them, and compares every row, both ways.</summary>
/// <remarks>Memory stays bounded: both sides are read in order of their keys. Commands and readers go on meanwhile.</remarks>
/// <param name="source">Must read the log itself, so that what was erased is erased here too.</param>
public sealed class ViewVerification(ViewDatabase views, ViewSource source)
{
    private const int Listed = 100;

    public async Task<ViewReport> Run(IReadOnlyList<WorkspaceId> workspaces, IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var report = new ViewReport(new Dictionary<string, long>(), [], 0);
        await using var stored = await views.Read(cancellation);
        await using var expected = await views.Beside("check", cancellation);
        try
        {
            foreach (var workspace in workspaces)
            {
                var position = await stored.Position(workspace, cancellation);
                await foreach (var at in Replay.Into(expected, source, workspace, 0, position, cancellation))
                    progress?.Report(new(workspace, at, position));
                await using var session = await expected.Read(cancellation);
                foreach (var table in ViewTables.All)
                    report = report.With(table.Name, await Compare(table, workspace, stored, session, cancellation));
            }
            return report;
        }
        finally
        {
            await expected.Drop();
        }
    }

    private static async Task<TableReport> Compare(ViewTable table, WorkspaceId workspace, ViewSession stored, ViewSession expected, CancellationToken cancellation)
    {
        var differences = new List<ViewDifference>();
        long rows = 0, wrong = 0;
        await using var left = await TableScan.Open(stored, table, workspace, cancellation);
        await using var right = await TableScan.Open(expected, table, workspace, cancellation);
        while (left.Current is not null || right.Current is not null)
        {
            var order = TableScan.Compare(left, right);
            rows += order <= 0 ? 1 : 0;
            if (order != 0 || left.Current!.Values != right.Current!.Values)
            {
                wrong++;
                if (differences.Count < Listed)
                    differences.Add(new(table.Name, workspace, (order <= 0 ? left : right).Current!.Key, Wrong(order)));
            }
            if (order <= 0) await left.Next();
            if (order >= 0) await right.Next();
        }
        return new(rows, wrong, differences);
    }

    private static string Wrong(int order) => order switch
    {
        < 0 => "is in the views, but not in the log",
        > 0 => "is missing in the views",
        _ => "differs from what the log says",
    };
}

/// <summary>What was compared and what was wrong.</summary>
/// <param name="Rows">Stored rows by table.</param>
/// <param name="Differences">The first 100; without the rows' contents, which may be personal.</param>
/// <param name="Wrong">How many there are in all.</param>
public sealed record ViewReport(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<ViewDifference> Differences, long Wrong)
{
    internal ViewReport With(string table, TableReport found) => new(
        new Dictionary<string, long>(Rows, StringComparer.Ordinal) { [table] = Rows.GetValueOrDefault(table) + found.Rows },
        [.. Differences.Concat(found.Differences).Take(100)],
        Wrong + found.Wrong);
}

public sealed record ViewDifference(string Table, WorkspaceId Workspace, string Key, string What);

internal sealed record TableReport(long Rows, long Wrong, IReadOnlyList<ViewDifference> Differences);
