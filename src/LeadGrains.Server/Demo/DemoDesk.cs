using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Operations;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Demo;

/// <summary>Begins the demo, once in a workspace: whoever asks for it while it is loaded, or after that, gets the operation that does or did it.</summary>
public sealed class DemoDesk(OperationStore operations, IViews views, Freshness freshness, TimeProvider time)
{
    /// <summary>Whose Idempotency-Keys it has: anybody who may can go on with what somebody else began.</summary>
    public const string Principal = "demo";

    public static readonly Problem NotEmpty = Problems.Of(
        409, "demo.workspace_not_empty", "There are accounts, contacts or leads here already, which the demo would mix with. It is for an empty workspace.");

    /// <returns>Null when the workspace holds what is not the demo's.</returns>
    public async Task<Operation?> Begin(Caller caller, CancellationToken cancellation)
    {
        var (last, tries) = await Tries(caller, cancellation);
        if (last is { Status: not (OperationStatus.Failed or OperationStatus.Cancelled) }) return last;
        var request = last is null ? null : await operations.RequestOf<DemoRequest>(caller.Workspace, last.Id, cancellation);
        if (request?.IsRemembered(time.GetUtcNow()) is not true) request = await Fresh(caller, cancellation);
        // Of two who ask at once one begins it: a try has but one id.
        return request is null ? null : (await operations.Start(caller, DemoOperation.Name, request, [], Key(tries + 1), cancellation))!.Operation;
    }

    /// <summary>The latest operation that loaded the demo or was to, and which of them it is.</summary>
    private async Task<(Operation? Last, int Count)> Tries(Caller caller, CancellationToken cancellation)
    {
        Operation? last = null;
        for (var count = 0; ; count++)
        {
            if (await operations.Begun(caller, DemoOperation.Name, Key(count + 1), cancellation) is not { Started.Operation: var found }) return (last, count);
            last = found;
        }
    }

    private async Task<DemoRequest?> Fresh(Caller caller, CancellationToken cancellation)
    {
        await freshness.Wait(caller, after: null, cancellation);
        var isThere = await IsThere(caller.Workspace, DemoData.Read().Leads[^1], cancellation);
        var now = time.GetUtcNow();
        return isThere || await IsEmpty(caller.Workspace, cancellation) ? new(OpsIds.New("demo_", now), now, isThere) : null;
    }

    /// <summary>Whether it is there already: what is loaded last is looked for.</summary>
    private async Task<bool> IsThere(WorkspaceId workspace, DemoData.Lead last, CancellationToken cancellation) =>
        (await views.ListLeads(workspace, new(Text: last.Title), new(200), cancellation)).Items.Any(item => item.Lead.ExternalIds.GetValueOrDefault(DemoSteps.System) == last.Key);

    /// <summary>Whether nothing is there that it could be mistaken for. Teams and people alone may well want to look at it together.</summary>
    private async Task<bool> IsEmpty(WorkspaceId workspace, CancellationToken cancellation) =>
        (await views.ListAccounts(workspace, new(), new(1), cancellation)).Items.Count == 0
        && (await views.ListContacts(workspace, new(), new(1), cancellation)).Items.Count == 0
        && (await views.ListLeads(workspace, new(), new(1), cancellation)).Items.Count == 0;

    private static IdempotencyKey Key(int attempt) => new(Principal, $"{attempt}", RequestHash: "");
}

/// <summary>What a load goes by, and whoever takes it up again.</summary>
/// <param name="Keys">What the Idempotency-Keys of its steps begin with.</param>
/// <param name="Begun">The demo's stories are told from this day backwards.</param>
/// <param name="IsThere">It was loaded before: there is nothing to do.</param>
internal sealed record DemoRequest(string Keys, DateTimeOffset Begun, bool IsThere)
{
    /// <summary>Idempotency-Keys are kept for a day: after that, what was done would be done twice.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(23);

    public bool IsRemembered(DateTimeOffset now) => now - Begun < Remembered;
}
