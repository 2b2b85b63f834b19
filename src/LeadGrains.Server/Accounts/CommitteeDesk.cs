using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;
using Orleans;

namespace LeadGrains.Server.Accounts;

/// <summary>Draws committee maps: roles and influences as the account holds them, people as their own grains do.</summary>
public sealed class CommitteeDesk(IGrainFactory grains, Journal journal, Relations relations)
{
    /// <summary>Grains asked at once.</summary>
    private const int AtOnce = 32;

    /// <summary>People shown of one committee; more than anybody can court.</summary>
    private const int Most = 500;

    public async Task<IResult> Show(string id, Reading reading)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<AccountId>(id, out var account)) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var seen = reading.Seen;
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Account(caller.Workspace, account).Committee(seen)));
        if (found is null) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var people = await Meet(caller.Workspace, found.State, seen, reading.Cancellation);
        var (graph, now) = (await relations.At(caller.Workspace, asOf, reading.Cancellation), journal.Time.GetUtcNow());
        return new FoundResult<CommitteeResource>(
            Resource(found.State, people, asOf, Dormant(caller.Workspace), contact => graph.OurStrength(contact.Value, now)), found.Version, asOf);
    }

    private Func<Contact, ContactStage> Dormant(WorkspaceId workspace)
    {
        var (now, after) = (journal.Time.GetUtcNow(), journal.PlaybookOf(workspace).Limits.ContactDormantAfter);
        return contact => contact.StageAt(now, after);
    }

    private async Task<IReadOnlyDictionary<ContactId, Contact>> Meet(WorkspaceId workspace, Committee committee, long seen, CancellationToken cancellation)
    {
        var met = new Dictionary<ContactId, Contact>();
        var ids = committee.People.Select(person => person.Id).Concat(committee.Influences.SelectMany(one => new[] { one.From, one.To })).Distinct().Take(Most);
        foreach (var some in ids.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var contact in await Task.WhenAll(some.Select(id => OnceMore.Read(() => grains.Contact(workspace, id).Get(seen)))))
                if (contact is not null) met[contact.State.Id] = contact.State;
        }
        return met;
    }

    private static CommitteeResource Resource(
        Committee committee, IReadOnlyDictionary<ContactId, Contact> people, long asOf, Func<Contact, ContactStage> stageOf, Func<ContactId, double?> strengthOf)
    {
        string? Name(ContactId id) => people.GetValueOrDefault(id)?.Name.Text;
        var known = people.Values.Where(contact => stageOf(contact) is ContactStage.Engaged or ContactStage.Advocate).Select(contact => contact.Id).ToHashSet();
        var roles = committee.People.ToLookup(person => person.Id, person => person.Role);
        return new(
            [.. Enum.GetValues<BuyingRole>().Select(role => new CommitteeRole(role, [.. committee.In(role).Select(Member)]))],
            committee.Missing,
            [.. committee.PathToDecision(known).Select(step => new DecisionStep(step.Id, Name(step.Id), roles[step.Id].FirstOrDefault(), step.Weight, step.Basis))],
            committee.Risks(known),
            [.. committee.Influences.Select(Swaying)],
            [.. committee.Leavers.Select(person => new LeaverResource(person.Id, Name(person.Id), person.Until, NowAt(person.Id)))],
            asOf);

        InfluenceResource Swaying(Influence one)
        {
            var (provenance, confidence) = Testimony.Of(EdgeKind.Influence.ProvenanceOf(one.Imported, one.Basis));
            return new(one.From, Name(one.From), one.To, Name(one.To), one.Weight, one.Basis, one.Grounds?.Text, one.Since, provenance, confidence);
        }

        CommitteeMember Member(Person person) => new(
            person.Id, Name(person.Id), person.Title?.Text, person.Leaning, people.TryGetValue(person.Id, out var contact) ? stageOf(contact) : null, strengthOf(person.Id), person.Employed, contact?.OptedOutAt is not null);

        AccountId? NowAt(ContactId id) => people.GetValueOrDefault(id)?.Employments.LastOrDefault(job => job.Current)?.AccountId;
    }
}
