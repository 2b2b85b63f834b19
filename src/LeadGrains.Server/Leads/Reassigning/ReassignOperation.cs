using System.Collections.Concurrent;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Http;
using LeadGrains.Server.Imports.Applying;
using LeadGrains.Server.Operations;
using LeadGrains.Server.Users;
using LeadGrains.Storage.Views;
using Orleans;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>
/// Moves leads by a plan, each by a command of its own that is repeatable by the operation's and the lead's id: begun again, it asks
/// for all of them and is told the first outcome of what was done already, refusals too.
/// </summary>
public sealed class ReassignOperation(IGrainFactory grains, Workloads workloads, LogTail tail, Projector projector, TimeProvider time) : IOperation
{
    public const string Name = "reassign";

    /// <summary>So many at once fill commits.</summary>
    private const int Parallel = 64;

    private const int MostAttempts = 30;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    public string Kind => Name;

    public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
    {
        var plan = await Plan(context, cancellation);
        context.Total(plan.Fitting.Count + plan.Others.Count);
        var refused = new ConcurrentBag<string>();
        foreach (var moves in (IReadOnlyList<PlanFile.Move>[])[plan.Fitting, plan.Others])
            await System.Threading.Tasks.Parallel.ForEachAsync(moves, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation }, async (move, stop) =>
            {
                if (await Moved(context, plan, move, stop) is { } refusal)
                {
                    context.Error(move.Lead.Value, line: null, column: null, refusal.Detail, refusal.Code);
                    refused.Add(refusal.Code);
                }
                context.Advance();
            });
        await new ShownSoon(projector, tail, context.Workspace).All(cancellation);
        return OperationEnd.Success(await Result(context.Workspace, plan, refused, cancellation));
    }

    /// <summary>Null: it is where it should be.</summary>
    private async Task<Refusal?> Moved(OperationContext context, PlanFile plan, PlanFile.Move move, CancellationToken cancellation)
    {
        if (!move.Lead.HasPrefix()) return LeadRefusals.LeadIsUnknown;
        var call = new Call(context.Actor, Idempotency: new(context.Id, move.Lead.Value, RequestHash: ""));
        var command = new ReassignChosen(move.From, move.To, plan.Reason, plan.Handover);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var refusal = (await OnceMore.Command(call, () => grains.Lead(context.Workspace, move.Lead).ReassignChosen(command, call))).Refusal;
                // Taken up again after more than a day, when outcomes are forgotten, it finds there what it moved itself.
                return refusal == LeadRefusals.LeadIsThere && move.From != move.To ? null : refusal;
            }
            catch (Exception failed) when (attempt < MostAttempts && (failed is LogUnavailableException || OnceMore.IsLost(failed)))
            {
                await Task.Delay(BetweenAttempts, time, cancellation);
            }
        }
    }

    private async Task<ReassignResult> Result(WorkspaceId workspace, PlanFile plan, ConcurrentBag<string> refused, CancellationToken cancellation)
    {
        var leads = plan.Fitting.Count + plan.Others.Count;
        var before = plan.Before.ToDictionary(load => load.Owner, load => load.Workload);
        var after = await workloads.Of(workspace, before.Keys, cancellation);
        return new(leads, leads - refused.Count, refused.Count, RefusalCount.Of(refused), LoadChange.Of(before, after));
    }

    private static async Task<PlanFile> Plan(OperationContext context, CancellationToken cancellation)
    {
        await using var kept = context.Open((await context.Files(cancellation)).Single());
        return (await JsonSerializer.DeserializeAsync<PlanFile>(kept, HttpJson.Options, cancellation))!;
    }
}
