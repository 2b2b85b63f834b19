using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Teams;

namespace LeadGrains.Server.Start;

/// <summary>Puts together what somebody sees first, in the order of the team's market.</summary>
public sealed class StartPage(StartReads reads, Journal journal, Freshness freshness)
{
    /// <summary>Where no market says another.</summary>
    private static readonly string[] Usual = ["alerts", "due-tasks", "own-leads", "dossier-gaps", "referrals", "competitor-leads", "pool"];

    private static readonly Dictionary<string, LocalText> Names = new(StringComparer.Ordinal)
    {
        ["alerts"] = new("提醒", "Alerts"),
        ["dossier-gaps"] = new("该去了解的事", "What to find out"),
        ["due-tasks"] = new("到期任务", "Tasks due"),
        ["own-leads"] = new("手上的线索", "Leads at work"),
        ["referrals"] = new("欠介绍人的事", "Owed for referrals"),
        ["competitor-leads"] = new("与对手争夺的线索", "Leads that prefer a competitor"),
        ["pool"] = new("公海", "Public pool"),
    };

    public async Task<IResult> Answer(Caller caller, long? after, RequestLanguage language, CancellationToken cancellation)
    {
        await freshness.Wait(caller, after, cancellation);
        var people = journal.Directory.People(caller.Workspace);
        var (playbook, scope) = (journal.PlaybookOf(people), StartScope.Of(caller.Actor, people));
        var reading = new StartReading(reads, caller, scope, language, cancellation);
        var sections = new List<StartSection>();
        // What the playbook names and nothing stands behind yet is left out.
        foreach (var code in (playbook.Find(scope.Market)?.Order ?? [.. Usual]).Where(Names.ContainsKey))
        {
            var (items, more) = await reading.Section(code);
            sections.Add(new(code, language.Of(Names[code]), items, more));
        }
        return TypedResults.Ok(new StartResource(scope.Market, MarketResource.Of(scope.Market, playbook, language), sections, reading.AsOf));
    }
}
