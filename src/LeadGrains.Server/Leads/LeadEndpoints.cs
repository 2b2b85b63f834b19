using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Graph;
using LeadGrains.Server.Http;
using LeadGrains.Server.Leads.Reassigning;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Leads;

/// <summary>Leads: recorded, found, moved through their stages.</summary>
public static class LeadEndpoints
{
    public static void MapLeads(this IEndpointRouteBuilder api)
    {
        var leads = api.MapGroup("/leads").WithTags("Leads");
        leads.MapPost("", Create).Allow(Permission.CreateLead).Creates<LeadResource>("Record a lead");
        leads.MapGet("", LeadLists.List).Allow(Permission.Read).Lists<LeadResource>("Leads, newest first");
        leads.MapGet("/{id}", Show).Allow(Permission.Read).Reads<LeadResource>("One lead");
        leads.MapPatch("/{id}", Patch).Allow(Permission.Move).Changes<LeadResource>("Change title, amount or product, or set the account while it is unknown");
        leads.MapGet("/{id}/history", LeadHistory.List).Allow(Permission.Read).Reads<Page<HistoryItem>>("What happened to a lead, newest first");
        leads.MapGet("/{id}/evidence", Evidence).Allow(Permission.Read).Reads<LeadEvidenceResource>("What a lead's stage and assessment rest on");
        leads.MapGet("/{id}/graph", Graph).Allow(Permission.Read).Reads<GraphResource>("A lead's relations");
        leads.MapGet("/{id}/graph.svg", Picture).Allow(Permission.Read).Shows("A lead's relations as a picture");
        leads.MapPost("/{id}/interactions", Interact).Allow(Permission.Write).Changes<LeadResource>("Record an interaction about a lead");
        leads.MapStages();
        leads.MapOwnership();
        leads.MapReassigning();
    }

    private static void MapStages(this IEndpointRouteBuilder leads)
    {
        leads.MapPost("/{id}/identify", Identify).Allow(Permission.Move).Changes<LeadResource>("Prospect to Lead: the seller sees a problem that we can solve");
        leads.MapPost("/{id}/customer-signal", Signal).Allow(Permission.Move).Changes<LeadResource>("To Opportunity: a buying role shows interest");
        leads.MapPost("/{id}/signals/{number}/withdraw", WithdrawSignal).Allow(Permission.Move).Changes<LeadResource>("Take a customer signal back: it was none");
        leads.MapPost("/{id}/assess", Assess).Allow(Permission.Move).Changes<LeadResource>("Judge recognition, stance, money, authority, need and fit");
        leads.MapPost("/{id}/win", Win).Allow(Permission.Move).Changes<LeadResource>("Opportunity to Won");
        leads.MapPost("/{id}/lose", Lose).Allow(Permission.Move).Changes<LeadResource>("Lead or Opportunity to Lost");
        leads.MapPost("/{id}/disqualify", Disqualify).Allow(Permission.Move).Changes<LeadResource>("To Disqualified: no fit");
        leads.MapPost("/{id}/nurture", Nurture).Allow(Permission.Move).Changes<LeadResource>("To Nurturing: not ripe");
        leads.MapPost("/{id}/cool", Cool).Allow(Permission.Move).Changes<LeadResource>("Back from Opportunity: the interest is gone");
        leads.MapPost("/{id}/reopen", Reopen).Allow(Permission.Move).Changes<LeadResource>("Back from Lost, Disqualified or Nurturing");
    }

    private static void MapOwnership(this IEndpointRouteBuilder leads)
    {
        leads.MapPost("/{id}/reassign", Reassign).Allow(Permission.Reassign).Changes<LeadResource>("Give a lead to a seller");
        leads.MapPost("/{id}/claim", Claim).Allow(Permission.Claim).Changes<LeadResource>("Take a lead from the public pool");
        leads.MapPost("/{id}/release", Release).Allow(Permission.Move).Changes<LeadResource>("Give a lead back to the public pool");
    }

    private static Task<IResult> Create(Body<CreateLeadBody> body, Caller caller, LeadDesk desk, Ids ids)
    {
        var id = ids.New<LeadId>();
        return desk.Create(caller, id, (lead, call) => lead.Create(body.Value.Command(id), call));
    }

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, LeadDesk desk) => desk.Show(reading, id);

    private static Task<IResult> Graph(string id, [AsParameters] GraphQuery query, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Answer<LeadId>(caller, id, query, cancellation);

    private static Task<IResult> Picture(
        string id, [AsParameters] GraphQuery query, RequestLanguage language, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Picture<LeadId>(caller, id, query, language, cancellation);

    private static Task<IResult> Patch(string id, Body<PatchLeadBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.ChangeDetails(body.Value.Command(), call));

    private static Task<IResult> Interact(string id, Body<InteractionBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.LogInteraction(body.Value.Command(), call));

    private static Task<IResult> Identify(string id, Body<IdentifyBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Identify(body.Value.Command(), call));

    private static Task<IResult> Signal(string id, Body<SignalBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.SignalCustomer(body.Value.Command(), call));

    private static Task<IResult> Evidence(string id, [AsParameters] Reading reading, LeadDesk desk) => desk.Evidence(reading, id);

    private static Task<IResult> WithdrawSignal(string id, string number, Body<ReasonBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.WithdrawSignal(new(int.TryParse(number, out var which) ? which : 0, body.Value.Reason), call));

    private static Task<IResult> Assess(string id, Body<AssessBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Assess(body.Value.Command(), call));

    private static Task<IResult> Win(string id, Body<WinBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Win(body.Value.Command(), call));

    private static Task<IResult> Lose(string id, Body<LoseBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Lose(body.Value.Command(), call));

    private static Task<IResult> Disqualify(string id, Body<DisqualifyBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Disqualify(body.Value.Command(), call));

    private static Task<IResult> Nurture(string id, Body<NurtureBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Nurture(body.Value.Command(), call));

    private static Task<IResult> Cool(string id, Body<ReasonBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Cool(new(body.Value.Reason), call));

    private static Task<IResult> Reopen(string id, Body<ReasonBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Reopen(new(body.Value.Reason), call));

    private static Task<IResult> Reassign(string id, Body<ReassignBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Reassign(body.Value.Command(), call));

    private static Task<IResult> Claim(string id, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Claim(new(), call));

    private static Task<IResult> Release(string id, Body<ReasonBody> body, Caller caller, LeadDesk desk) =>
        desk.Do(caller, id, (lead, call) => lead.Release(new(body.Value.Reason), call));
}
