using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Sources_are_counted_as_the_leads_are_whoever_asks_for_whatever_days()
    {
        new Story(script, seed: 31).Tell(1_500);
        await Project(batch: 41);
        var (team, owner, first, last) = (new TeamId("team_1"), new UserId("usr_2"), new DateOnly(2025, 1, 5), new DateOnly(2025, 1, 20));
        SourceFilter[] questions =
        [
            new(), new(Teams: [team]), new(Owner: owner), new(Teams: [team], Owner: owner), new(Teams: [team, new("team_2")]), new(Teams: []),
            new(From: first), new(To: last), new(Teams: [team], From: first, To: last), new(Owner: owner, From: first, To: first), new(Owner: new("usr_none")),
        ];
        var answers = await lists.Sources(Script.Workspace, questions);
        Assert.Equal(script.Head, answers.AsOf);
        var leads = (await Leads(new())).Select(item => item.Lead).ToList();
        foreach (var (question, answer) in questions.Zip(answers.Value))
            Assert.Equal(Counted(leads.Where(lead => Fits(question, lead)).ToList()), answer.Select(Told).Order(StringComparer.Ordinal));
        Assert.Contains(answers.Value[0], figures => figures.Tally[SourceCount.AssistedWon] > 0 && figures.Tally.Wins.MedianDays > 0);
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task What_is_counted_no_more_leaves_nothing_behind()
    {
        var story = new Story(script, seed: 32);
        var lead = story.NewLead();
        var reason = Personal.OfWorkspace("because");
        await Project();
        for (var i = 0; i < 3; i++)
        {
            script.Add(lead, new LeadReassigned(null, null, new($"usr_{i}"), new($"team_{i}"), reason, null));
            await Project();
        }
        var rows = (await Verify()).Rows["source_days"];
        Assert.Equal(3, rows);
        Assert.Empty((await lists.Sources(Script.Workspace, [new(Owner: new("usr_1"))])).Value[0]);
        Assert.Single((await lists.Sources(Script.Workspace, [new(Owner: new("usr_2"))])).Value[0]);
    }

    [ContractFact]
    public async Task Amounts_are_added_up_to_the_last_digit_and_however_large()
    {
        var story = new Story(script, seed: 33);
        var most = new Money(999_999_999_999_999.9999m, "CNY");
        for (var i = 0; i < 12; i++)
            script.Add(story.NewLead(), new LeadWon(LeadStage.Opportunity, Personal.OfWorkspace("because"), most, new(2026, 3, 2 + i)));
        await Project(batch: 5);
        var figures = (await lists.Sources(Script.Workspace, [new()])).Value[0];
        Assert.Equal(12 * most.Value, figures.Sum(channel => decimal.Parse(channel.Tally.Wins.Amounts["CNY"])));
        Assert.Empty((await Verify()).Differences);
    }

    private static bool Fits(SourceFilter question, LeadRow lead) =>
        (question.Teams is null || (lead.TeamId is { } team && question.Teams.Contains(team))) && (question.Owner is null || lead.OwnerId == question.Owner)
        && lead.BeganOn >= (question.From ?? DateOnly.MinValue) && lead.BeganOn <= (question.To ?? DateOnly.MaxValue);

    private static IEnumerable<string> Counted(List<LeadRow> leads)
    {
        var channels = leads.Select(lead => lead.Source.Channel).Concat(leads.SelectMany(lead => lead.AssistedBy ?? []));
        return channels.Distinct().Select(channel => Counted(leads, channel)).Order(StringComparer.Ordinal);
    }

    private static string Counted(List<LeadRow> leads, string channel)
    {
        var came = leads.Where(lead => lead.Source.Channel == channel).ToList();
        var helped = leads.Where(lead => lead.AssistedBy?.Contains(channel) is true).ToList();
        var won = came.Where(lead => lead.Stage == LeadStage.Won).ToList();
        var days = won.Select(lead => lead.DaysToWin).OfType<int>().Order().ToList();
        var amounts = won.Select(lead => lead.Amount).OfType<Money>().GroupBy(amount => amount.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Sum(amount => amount.Value):0.00##}");
        return $"{channel}: {string.Join(' ', Enum.GetValues<LeadStage>().Select(stage => came.Count(lead => lead.Stage == stage)))}"
            + $", {came.Count(lead => lead.Qualification.Effective)} {came.Count(lead => lead.OpportunityOn is not null)}"
            + $", {helped.Count} {helped.Count(lead => lead.Stage == LeadStage.Won)}"
            + $", {string.Join('+', amounts)}, {(days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2d)}";
    }

    private static string Told(SourceFigures figures)
    {
        var counts = figures.Tally.Counts.ToArray();
        return $"{figures.Channel}: {string.Join(' ', counts[..7])}, {counts[7]} {counts[8]}, {counts[9]} {counts[10]}"
            + $", {string.Join('+', figures.Tally.Wins.Amounts.Select(sum => $"{sum.Key} {sum.Value}"))}, {figures.Tally.Wins.MedianDays}";
    }
}
