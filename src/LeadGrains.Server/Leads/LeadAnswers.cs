using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Leads;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Leads;

/// <summary>What answers with a lead, in one language.</summary>
public sealed class LeadAnswers(IGrainFactory grains, Names names, Beginnings beginnings, Journal journal, RequestLanguage language)
    : Desk<LeadId, ILeadGrain, Lead, LeadResource>(EntityKind.Lead, "leads", beginnings)
{
    protected override ILeadGrain Grain(WorkspaceId workspace, LeadId id) => grains.Lead(workspace, id);

    protected override Task<Tracked<Lead>?> Get(ILeadGrain grain, long seen) => grain.Get(seen);

    protected override Task<Tracked<Lead>?> AsOf(ILeadGrain grain, long seq) => grain.AsOf(seq);

    protected override async ValueTask<LeadResource> Resource(WorkspaceId workspace, Tracked<Lead> state) => LeadResource.From(
        state, await names.Of(workspace, state.State.AccountId), names.Of(workspace, state.State.OwnerId),
        StrategyResource.Of(state.State.Qualification.Type, journal.PlaybookOf(workspace), language));
}
