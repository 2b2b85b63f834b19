using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Sourcing;

/// <summary>Of which leads; all that are given must hold.</summary>
/// <param name="TeamId">Those of this team, as they are now.</param>
/// <param name="OwnerId">Theirs now, or theirs when they closed.</param>
/// <param name="From">Begun on that day or later, in UTC.</param>
/// <param name="To">Begun on that day at the latest.</param>
/// <param name="All">Whether channels that nobody used are listed too.</param>
/// <param name="After">Wait (briefly) until the answer is true at this position.</param>
public sealed record SourceQuery(
    [property: FromQuery(Name = "teamId")] TeamId? TeamId,
    [property: FromQuery(Name = "ownerId")] UserId? OwnerId,
    [property: FromQuery(Name = "from")] DateOnly? From,
    [property: FromQuery(Name = "to")] DateOnly? To,
    [property: FromQuery(Name = "all")] bool? All,
    [property: FromQuery(Name = "after"), Range(0, long.MaxValue)] long? After)
{
    public SourceFilter Filter => new(TeamId is { } team ? [team] : null, OwnerId, From, To);
}

/// <summary>How well each source works, of leads that began in a time; they are told of as they stand now.</summary>
/// <param name="Items">In the playbook's order; channels that it no longer has come last.</param>
/// <param name="AsOf">The position at which it is true.</param>
public sealed record SourceReport(TeamId? TeamId, UserId? OwnerId, DateOnly? From, DateOnly? To, IReadOnlyList<ChannelEffect> Items, long AsOf);

/// <param name="Channel">A code of the playbook, or one that it no longer has.</param>
/// <param name="Name">In the language asked for; null for one that the playbook no longer has. So are the group and its name.</param>
/// <param name="Leads">That came by it.</param>
/// <param name="Stages">How many of them stand in each stage now.</param>
/// <param name="Effective">Of them: none of money, authority and need is No, and at least two are Likely or better.</param>
/// <param name="Opportunities">Of them: those that ever became an opportunity.</param>
/// <param name="WinRate">Won, of those won or lost, 0 to 1; null while none is closed.</param>
/// <param name="Amounts">Of those won, by currency.</param>
/// <param name="MedianDaysToWin">Half of those won took no longer; null while of none it is known.</param>
public sealed record ChannelEffect(
    string Channel,
    string? Name,
    string? Group,
    string? GroupName,
    long Leads,
    IReadOnlyList<StageCount> Stages,
    long Effective,
    long Opportunities,
    long Won,
    long Lost,
    double? WinRate,
    IReadOnlyList<Money> Amounts,
    double? MedianDaysToWin,
    AssistEffect Assists)
{
    public static ChannelEffect Of(SourceFigures figures, Playbook playbook, RequestLanguage language)
    {
        var (channel, tally) = figures;
        var known = playbook.FindChannel(channel);
        var stages = Enum.GetValues<LeadStage>().Select(stage => new StageCount(stage, tally.Counts[(int)stage])).ToList();
        return new(
            channel, known is { } named ? language.Of(named.Channel.Name) : null, known?.Group.Code, known is { } within ? language.Of(within.Group.Name) : null,
            tally.Leads, stages, tally[SourceCount.Effective], tally[SourceCount.Reached], tally[SourceCount.Won], tally[SourceCount.Lost],
            tally.WinRate, [.. tally.Wins.Amounts.Select(sum => new Money(decimal.Parse(sum.Value), sum.Key))], tally.Wins.MedianDays,
            new(tally[SourceCount.Assisted], tally[SourceCount.AssistedWon]));
    }
}

public sealed record StageCount(LeadStage Stage, long Count);

/// <summary>What a channel did for leads that came by another, or by itself, and were helped along by it later.</summary>
/// <param name="Leads">That it helped, each counted once.</param>
/// <param name="Won">Of them.</param>
public sealed record AssistEffect(long Leads, long Won);
