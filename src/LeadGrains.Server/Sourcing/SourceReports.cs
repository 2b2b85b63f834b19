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
        var items = InOrder(playbook, found.Value[0], query.All is true).Select(figures => ChannelEffect.Of(figures, playbook, language));
        return TypedResults.Ok(new SourceReport(query.TeamId, query.OwnerId, query.From, query.To, [.. items], found.AsOf));
    }

    /// <summary>As the playbook orders channels; those that it no longer has come last.</summary>
    /// <param name="all">Whether those that nobody used are to be there too.</param>
    internal static IEnumerable<SourceFigures> InOrder(Playbook playbook, IEnumerable<SourceFigures> used, bool all = false)
    {
        var left = used.ToDictionary(figures => figures.Channel, StringComparer.Ordinal);
        foreach (var channel in playbook.Sources.SelectMany(group => group.Channels))
        {
            if (left.Remove(channel.Code, out var figures)) yield return figures;
            else if (all) yield return new(channel.Code, new());
        }
        foreach (var figures in left.Values.OrderBy(figures => figures.Channel, StringComparer.Ordinal)) yield return figures;
    }
}
