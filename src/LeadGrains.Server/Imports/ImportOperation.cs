using System.Diagnostics;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Imports.Applying;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;
using LeadGrains.Server.Operations;
using LeadGrains.Storage.Views;
using Orleans;

namespace LeadGrains.Server.Imports;

/// <summary>Checks the files of an import, then applies them. Broken off, it begins again and finds what it did by its keys.</summary>
public sealed class ImportOperation(
    IGrainFactory grains, Founding founding, Journal journal, IEventLog log, LogTail tail, Projector projector, Ids ids, Presets presets) : IOperation
{
    public const string Name = "import";

    public string Kind => Name;

    public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var request = context.Request<ImportRequest>();
        var mapping = request.Mapping is { } own ? MappingJson.Read(own) : presets.Find(request.Preset ?? ImportRequest.DefaultPreset)!;
        var target = new ImportTarget(
            grains, founding, log, ids, context.Workspace, ImportTarget.CallOf(context.Id), new ShownSoon(projector, tail, context.Workspace));
        var plan = await new ImportCheck(mapping, journal.PlaybookOf(context.Workspace).Channels, await target.Known(), Report, cancellation).Run(await Files(context, cancellation));
        context.Total(plan.Rows);
        if (request.DryRun || (plan.Errors > 0 && !request.Partial))
            return new OperationEnd(plan.Errors == 0 || request.Partial, Result(plan, request, Foreseen(plan, applied: request.DryRun), [], started));

        var progress = new Progress(Report, count => context.Advance(count));
        var raised = await new ImportApply(target, plan, progress).Run(cancellation);
        await target.Shown.All(cancellation);
        return new OperationEnd(progress.Counts.Values.All(count => count.Failed == 0), Result(plan, request, progress.Counts, raised, started));

        void Report(ImportError error) => context.Error(error.File, error.Line, error.Column, error.Reason);
    }

    private static async Task<IReadOnlyList<ImportFile>> Files(OperationContext context, CancellationToken cancellation) =>
        [.. (await context.Files(cancellation)).Select(file => new ImportFile(file.Name, () => context.Open(file)))];

    /// <summary>What a dry run says would be created; a broken import creates nothing.</summary>
    private static Dictionary<string, Counts> Foreseen(CheckedImport plan, bool applied) => plan.Counts.ToDictionary(
        count => MappingJson.Name(count.Key),
        count => applied ? new Counts(count.Value.New, count.Value.Existing, 0) : new Counts(0, count.Value.Existing, 0),
        StringComparer.Ordinal);

    private static ImportResult Result(
        CheckedImport plan, ImportRequest request, IReadOnlyDictionary<string, Counts> counts, IReadOnlyList<Raised> raised, long started) => new(
        plan.Mapping.Name, request.DryRun, request.Partial, plan.Summaries, counts, plan.Stages, plan.WonTotals, plan.ParentLinks, plan.WithoutAccount,
        plan.Normalised, raised, plan.Errors, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3));
}
