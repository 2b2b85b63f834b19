using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Users;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>Finds the leads that are to change hands, and plans where each goes. Changes nothing.</summary>
public sealed class ReassignDesk(IViews views, Freshness freshness, Workloads workloads, Journal journal)
{
    /// <param name="then">Answers with the plan and the position it was made at; what is wrong with the request is answered without.</param>
    public async Task<IResult> Plan(Caller caller, ReassignManyBody body, Func<ReassignmentPlan, long, Task<IResult>> then, CancellationToken cancellation)
    {
        if (body.Mistakes() is { Length: > 0 } mistakes) return Problems.Invalid(mistakes).Result();
        var (wanted, context) = (body.Wanted(), Context(caller));
        if (wanted.Refuses(context) is { } refusal) return Problems.Of(body.Told(refusal)).Result();
        await freshness.Wait(caller, after: null, cancellation);
        var (chosen, asOf) = await Choose(caller.Workspace, body, cancellation);
        if (chosen.Count > ReassignLeads.Most) return Problems.Of(LeadRefusals.TooManyAreChosen).Result();
        var owners = chosen.Values.Select(at => at?.OwnerId).OfType<UserId>().Concat(wanted.To);
        var loads = await workloads.Of(caller.Workspace, owners, cancellation);
        return await then(ReassignmentPlan.Of(wanted, chosen.Select(one => (one.Key, one.Value)), loads, context), asOf);
    }

    /// <summary>The leads named, as they are named, then those that the filter finds, newest first; up to one more than may be chosen.</summary>
    private async Task<(OrderedDictionary<LeadId, Placement?> Chosen, long AsOf)> Choose(WorkspaceId workspace, ReassignManyBody body, CancellationToken cancellation)
    {
        var chosen = new OrderedDictionary<LeadId, Placement?>();
        var asOf = long.MaxValue;
        foreach (var lead in body.LeadIds ?? []) chosen[lead] = null;
        if (chosen.Count > 0) await Add(new(Ids: chosen.Keys));
        if (body.Filter is { } filter) await Add(filter.Filter());
        return (chosen, asOf);

        async Task Add(LeadFilter filter)
        {
            var found = await views.ListLeads(workspace, filter, new(ReassignLeads.Most + 1), cancellation);
            foreach (var item in found.Items) chosen[item.Lead.Id] = new(item.Lead.Stage, item.Lead.OwnerId, item.Lead.TeamId, item.Lead.Amount);
            asOf = Math.Min(asOf, found.AsOf);
        }
    }

    private LeadContext Context(Caller caller)
    {
        var people = journal.Directory.People(caller.Workspace);
        return new(caller.Actor, people, journal.PlaybookOf(people), journal.Time.GetUtcNow(), MissingContacts: []);
    }
}
