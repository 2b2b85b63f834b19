using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Leads;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Leads;

public sealed class LeadDesk(IGrainFactory grains, Names names, Beginnings beginnings, Journal journal)
{
    /// <summary>Every answer with a lead says what to do with one of its type, in somebody's language.</summary>
    public LeadAnswers In(RequestLanguage language) => new(grains, names, beginnings, journal, language);

    public async Task<IResult> Evidence(Reading reading, string id)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<LeadId>(id, out var lead)) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Lead(caller.Workspace, lead).Get(Math.Max(caller.Seen, reading.After ?? 0))));
        if (found is null) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var people = await names.Of(caller.Workspace, [.. found.State.Signals.Select(signal => (StreamId)signal.ContactId).Distinct()], reading.Cancellation);
        return new FoundResult<LeadEvidenceResource>(LeadEvidenceResource.From(found.State, people), found.Version, asOf);
    }
}
