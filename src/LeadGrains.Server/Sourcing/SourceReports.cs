using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Sourcing;

/// <summary>Tells how well sources work.</summary>
public sealed class SourceReports(IViews views, Journal journal, Freshness freshness)
{
    public async Task<IResult> Answer(Caller caller, SourceQuery query, RequestLanguage language, CancellationToken cancellation)
    {
        if (query.From > query.To) return Problems.Invalid(new FieldError("?to", "invalid", "expected a day that is not before from")).Result();
        await freshness.Wait(caller, query.After, cancellation);
        var found = await views.Sources(caller.Workspace, [query.Filter], cancellation);
        var playbook = journal.PlaybookOf(caller.Workspace);
        var tallies = found.Value[0].ToDictionary(figures => figures.Channel, figures => figures.Tally, StringComparer.Ordinal);
        var items = Listed(playbook, tallies, query.All is true).Select(channel => ChannelEffect.Of(channel, tallies.GetValueOrDefault(channel) ?? new(), playbook, language));
        return TypedResults.Ok(new SourceReport(query.TeamId, query.OwnerId, query.From, query.To, [.. items], found.AsOf));
    }

    private static IEnumerable<string> Listed(Playbook playbook, Dictionary<string, SourceTally> used, bool all)
    {
        var known = playbook.Sources.SelectMany(group => group.Channels).Select(channel => channel.Code);
        return known.Where(code => all || used.ContainsKey(code)).Concat(used.Keys.Where(code => !playbook.Channels.Contains(code)).Order(StringComparer.Ordinal));
    }
}
