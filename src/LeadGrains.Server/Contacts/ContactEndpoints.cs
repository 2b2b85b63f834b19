using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Graph;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;
using LeadGrains.Server.Schools;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Contacts;

/// <summary>Contacts: who they are, where they work, whom they know and sway, what they have to say in buying.</summary>
public static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        var contacts = api.MapGroup("/contacts").WithTags("Contacts");
        contacts.MapPost("", Create).Allow(Permission.Write).Creates<ContactResource>("Record a contact");
        contacts.MapGet("", List).Allow(Permission.Read).Lists<ContactResource>("Contacts, newest first");
        contacts.MapGet("/{id}", Show).Allow(Permission.Read).Reads<ContactResource>("One contact");
        contacts.MapPatch("/{id}", Patch).Allow(Permission.Write).Changes<ContactResource>("Change name or channels");
        contacts.MapPost("/{id}/employments", Employ).Allow(Permission.Write).Changes<ContactResource>("Record where they work");
        contacts.MapPost("/{id}/end-employment", EndEmployment).Allow(Permission.Write).Changes<ContactResource>("Record that they left, and where they went");
        contacts.MapPost("/{id}/knows", Know).Allow(Permission.Write).Changes<ContactResource>("Record whom they know: another contact, or one of ours");
        contacts.MapPost("/{id}/schools", Record).Allow(Permission.Write).Changes<ContactResource>("Record where they went to school");
        contacts.MapPost("/{id}/schools/withdraw", Withdraw).Allow(Permission.Write).Changes<ContactResource>("Take back that they went to a school");
        contacts.MapPost("/{id}/opt-out", OptOut).Allow(Permission.Write).Changes<ContactResource>("Record that they don't want to be contacted, nor to introduce anybody");
        contacts.MapPost("/{id}/opt-in", OptIn).Allow(Permission.Write).Changes<ContactResource>("Record that they agree again");
        contacts.MapPost("/{id}/roles", GiveRole).Allow(Permission.Write).Changes<ContactResource>("Record their buying role at an account");
        contacts.MapPost("/{id}/influences", Influence).Allow(Permission.Write).Changes<ContactResource>("Record whom they sway at an account");
        contacts.MapPost("/{id}/interactions", Interact).Allow(Permission.Write).Changes<ContactResource>("Record an interaction with them");
        contacts.MapGet("/{id}/graph", Graph).Allow(Permission.Read).Reads<GraphResource>("A contact's relations");
        contacts.MapGet("/{id}/graph.svg", Picture).Allow(Permission.Read).Shows("A contact's relations as a picture");
    }

    /// <summary>All that are given must hold.</summary>
    /// <param name="Q">Any part of name, title or channels.</param>
    /// <param name="AccountId">Works there now; with a role: holds that role there.</param>
    public sealed record Query(
        [property: FromQuery(Name = "q"), StringLength(200)] string? Q,
        [property: FromQuery(Name = "accountId")] AccountId? AccountId,
        [property: FromQuery(Name = "role")] BuyingRole? Role,
        [property: FromQuery(Name = "stage")] ContactStage? Stage)
    {
        public ContactFilter Filter => new(AccountId, Role, Stage, Q.OrNothing());
    }

    private static Task<IResult> Create(Body<CreateContactBody> body, Caller caller, ContactDesk desk, Ids ids)
    {
        var id = ids.New<ContactId>();
        return desk.Create(caller, id, (contact, call) => contact.Create(body.Value.Command(id), call));
    }

    private static async Task<IResult> List(
        [AsParameters] Query query, [AsParameters] Paging paging, Caller caller, Lists lists, IViews views, Journal journal, Relations relations, Freshness freshness, CancellationToken cancellation)
    {
        var graph = await relations.At(caller.Workspace, await freshness.WaitToHear(caller, paging.After, cancellation), cancellation);
        var (now, dormantAfter) = (journal.Time.GetUtcNow(), journal.PlaybookOf(caller.Workspace).Limits.ContactDormantAfter);
        var filter = query.Filter with { DormantBefore = now - dormantAfter };
        return await lists.Answer(
            caller, paging, query.Filter, page => views.ListContacts(caller.Workspace, filter, page, cancellation),
            row => ContactResource.From(row, now, dormantAfter, graph.OurStrength(row.Id.Value, now)), cancellation);
    }

    private static async Task<IResult> Show(string id, [AsParameters] Reading reading, ContactDesk desk, Relations relations)
    {
        // Who reads waits until there are strengths to be told, as who commands does not.
        await relations.At(reading.Caller.Workspace, 0, reading.Cancellation);
        return await desk.Show(reading, id);
    }

    private static Task<IResult> Patch(string id, Body<PatchContactBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.ChangeProfile(body.Value.Command(), call));

    private static Task<IResult> Employ(string id, Body<EmploymentBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.StartEmployment(body.Value.Command(), call));

    private static Task<IResult> EndEmployment(string id, Body<EndEmploymentBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.EndEmployment(body.Value.Command(), call));

    private static async Task<IResult> Know(string id, Body<KnowsBody> body, Caller caller, ContactDesk desk) => body.Value.IsOfOne
        ? await desk.Do(caller, id, body.Value.Tell)
        : Problems.Invalid(new FieldError("", "invalid", "expected either contactId or userId")).Result();

    private static Task<IResult> Record(string id, Body<SchoolBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.RecordSchool(new(body.Value.Input()), call));

    private static Task<IResult> Withdraw(string id, Body<ClassBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.WithdrawSchool(new(body.Value.Id()), call));

    private static Task<IResult> OptOut(string id, Body<OptBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.OptOut(new(body.Value.Note), call));

    private static Task<IResult> OptIn(string id, Body<OptBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.OptIn(new(body.Value.Note), call));

    private static Task<IResult> GiveRole(string id, Body<RoleBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.GiveRole(body.Value.Command(), call));

    private static Task<IResult> Influence(string id, Body<InfluenceBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.StateInfluence(body.Value.Command(), call));

    private static Task<IResult> Interact(string id, Body<InteractionBody> body, Caller caller, ContactDesk desk) =>
        desk.Do(caller, id, (contact, call) => contact.LogInteraction(body.Value.Command(), call));

    private static Task<IResult> Graph(string id, [AsParameters] GraphQuery query, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Answer<ContactId>(caller, id, query, cancellation);

    private static Task<IResult> Picture(
        string id, [AsParameters] GraphQuery query, RequestLanguage language, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Picture<ContactId>(caller, id, query, language, cancellation);
}
