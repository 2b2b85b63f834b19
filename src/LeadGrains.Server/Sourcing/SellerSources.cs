using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Sourcing;

/// <summary>Where one seller's new leads come from, and a hint when it is always the same.</summary>
public sealed class SellerSources(IViews views, Journal journal, Freshness freshness)
{
    /// <summary>How many days are told of unless somebody says otherwise.</summary>
    public const int Year = 365;

    private static readonly Problem Unknown = Problems.Of(Refusal.NotFound(EntityKind.User));

    private static readonly Problem NotYours = Problems.Of(
        Refusal.Forbidden("seller.sources_not_yours", "A seller's sources are for that seller, the managers of the team, analysts and administrators."));

    public async Task<IResult> Answer(Caller caller, UserId id, int days, long? after, RequestLanguage language, CancellationToken cancellation)
    {
        var found = await freshness.Find(caller.Workspace, () => journal.Directory.People(caller.Workspace).Find(id), cancellation);
        if (found is not { Role: Role.Seller } seller) return Unknown.Result();
        if (!MayRead(caller.Actor, seller)) return NotYours.Result();
        await freshness.Wait(caller, after, cancellation);
        var people = journal.Directory.People(caller.Workspace);
        var today = DateOnly.FromDateTime(journal.Time.GetUtcNow().UtcDateTime);
        var time = new SourceFilter(From: today.AddDays(1 - days), To: today);
        var own = time with { Owner = id };
        var near = time with { Teams = SourcePeers.TeamsOf(people, seller) };
        var told = await views.Sources(caller.Workspace, [own, near with { Owner = id }, near, time], cancellation);
        var peers = new SourcePeers(told.Value, SourcePeers.Nearest(people, seller), journal.PlaybookOf(people), language);
        return TypedResults.Ok(new SellerSourcesResource(id, seller.Name.Text, time.From!.Value, today, peers.Own(), peers.Hint(), told.AsOf));
    }

    private static bool MayRead(Actor reader, User seller) =>
        reader.Role is Role.Administrator or Role.Analyst || reader.Is(seller.Id) || (reader.Role == Role.Manager && reader.Manages(seller.TeamId));
}
