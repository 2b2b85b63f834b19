using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains;
using LeadGrains.Grains.Leads;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Sourcing;

/// <summary>What stands between the routes about a lead's sources and its grain.</summary>
public sealed class SourcingDesk(IGrainFactory grains, Journal journal, Names names)
{
    public async Task<IResult> Do(Caller caller, string id, RequestLanguage language, Func<ILeadGrain, Call, Task<Reply<Lead>>> command)
    {
        if (!PathId.TryRead<LeadId>(id, out var known)) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var lead = grains.Lead(caller.Workspace, known);
        var reply = await OnceMore.Command(caller.Call, () => command(lead, caller.Call));
        return await reply.Answer((_, seq) => OnceMore.Read(() => lead.AsOf(seq)), state => Resource(caller, state.State, language));
    }

    public async Task<IResult> Show(string id, Reading reading, RequestLanguage language)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<LeadId>(id, out var lead)) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Lead(caller.Workspace, lead).Get(reading.Seen)));
        if (found is null) return Problems.Of(LeadRefusals.LeadIsUnknown).Result();
        return new FoundResult<SourcesResource>(await Resource(caller, found.State, language), found.Version, asOf);
    }

    private async ValueTask<SourcesResource> Resource(Caller caller, Lead lead, RequestLanguage language)
    {
        var playbook = journal.PlaybookOf(caller.Workspace);
        return new(
            lead.Id, Touch(playbook, language, lead.Source.Channel, lead.Source.Detail, lead.CreatedAt),
            [.. lead.Sourcing.Assists.Select(assist => Touch(playbook, language, assist.Channel, assist.Detail, assist.At))],
            lead.Sourcing.Referral is { } referral ? await Resource(caller, referral) : null);
    }

    private async ValueTask<ReferralResource> Resource(Caller caller, Referral referral)
    {
        var name = (await names.Of(caller.Workspace, [referral.ReferrerId])).GetValueOrDefault(referral.ReferrerId.Value);
        return new(
            referral.Id, referral.ReferrerId, ReferrerName.For(caller.Actor, referral, name), referral.MayName, ReferrerName.NoteFor(caller.Actor, referral),
            referral.BriefBy, referral.ReportBy, referral.ThankBy);
    }

    private static TouchResource Touch(Playbook playbook, RequestLanguage language, string code, Personal? detail, DateTimeOffset at)
    {
        var known = playbook.FindChannel(code);
        return new(
            code, known is { } named ? language.Of(named.Channel.Name) : null, known?.Group.Code, known is { } within ? language.Of(within.Group.Name) : null, detail?.Text, at);
    }
}
