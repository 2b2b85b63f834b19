using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains;

/// <summary>What a failed guard means to whoever sent the command.</summary>
internal static class GuardRefusals
{
    public static Refusal Refusal(this AppendResult.GuardFailed failed, StreamId stream) => failed.Guard switch
    {
        Guard.Count => LeadRefusals.SellerIsFull(new(failed.Counter?.Value ?? 0, failed.Counter?.Limit)),
        Guard.TakeKey when stream.Kind == EntityKind.Workspace => new Refusal("workspace.key_taken", "Somebody or some team with this key is there already."),
        Guard.TakeKey => new Refusal($"{stream.Kind.ToString().ToLowerInvariant()}.external_id_taken", $"This external id belongs to {failed.Holder}."),
        _ => throw new InvalidOperationException($"guard {failed.Guard} can't fail"),
    };
}
