using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Leads;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Leads;

public sealed class LeadDesk(IGrainFactory grains, Names names, Beginnings beginnings) : Desk<LeadId, ILeadGrain, Lead, LeadResource>(EntityKind.Lead, "leads", beginnings)
{
    protected override ILeadGrain Grain(WorkspaceId workspace, LeadId id) => grains.Lead(workspace, id);

    protected override Task<Tracked<Lead>?> Get(ILeadGrain grain, long seen) => grain.Get(seen);

    protected override Task<Tracked<Lead>?> AsOf(ILeadGrain grain, long seq) => grain.AsOf(seq);

    protected override async ValueTask<LeadResource> Resource(WorkspaceId workspace, Tracked<Lead> state) =>
        LeadResource.From(state, await names.Of(workspace, state.State.AccountId), names.Of(workspace, state.State.OwnerId));

    public async Task<IResult> Evidence(Reading reading, string id)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<LeadId>(id, out var lead)) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Lead(caller.Workspace, lead).Get(reading.Seen)));
        if (found is null) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var people = await names.Of(caller.Workspace, [.. found.State.Signals.Select(signal => (StreamId)signal.ContactId).Distinct()], reading.Cancellation);
        return new FoundResult<LeadEvidenceResource>(LeadEvidenceResource.From(found.State, people), found.Version, asOf);
    }
}
