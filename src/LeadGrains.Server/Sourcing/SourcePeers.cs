using System.Globalization;
using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Sourcing;

/// <summary>A seller's sources beside those of similar sellers, put as clients see it.</summary>
/// <param name="told">The seller's own; the seller's within the teams of similar sellers; all of these teams'; the workspace's.</param>
/// <param name="near">Who the first of similar sellers are.</param>
internal sealed class SourcePeers(IReadOnlyList<IReadOnlyList<SourceFigures>> told, SimilarSellers near, Playbook playbook, RequestLanguage language)
{
    private static readonly LocalText Alone = new(
        "新线索有 {0}% 来自“{1}”。不要只靠一种方法；目前的数据还不足以说明哪种来源更有效，先多试几种。",
        "{0}% of the new leads came from one source, {1}. Never rely on one method; there is too little evidence yet to say which other works, so try several.");

    private static readonly LocalText Beside = new(
        "新线索有 {0}% 来自“{1}”。不要只靠一种方法；下面这些来源在情况相近的销售那里效果最好。",
        "{0}% of the new leads came from one source, {1}. Never rely on one method; these work best for similar sellers.");

    /// <summary>Teams in the same type of market; the seller's own where none is said.</summary>
    public static IReadOnlyCollection<TeamId> TeamsOf(Workspace people, User seller) => people.Find(seller.TeamId) is not { } team
        ? []
        : [team.Id, .. people.Teams.Values.Where(other => team.MarketType is not null && other.MarketType == team.MarketType && other.Id != team.Id).Select(other => other.Id)];

    public static SimilarSellers Nearest(Workspace people, User seller) => people.Find(seller.TeamId)?.MarketType is null ? SimilarSellers.Team : SimilarSellers.Market;

    public IReadOnlyList<ChannelEffect> Own() => [.. SourceReports.InOrder(playbook, told[0]).Select(Effect)];

    public OneSourceHint? Hint()
    {
        if (OneMethod.In(Records(told[0]), playbook.Limits) is not var (channel, share)) return null;
        var name = playbook.FindChannel(channel.Channel) is { } known ? language.Of(known.Channel.Name) : null;
        var percent = Math.Round(share * 100, 1);
        var (among, recommended) = Recommended(channel.Channel);
        var text = string.Format(CultureInfo.InvariantCulture, language.Of(recommended.Count == 0 ? Alone : Beside), percent, name ?? channel.Channel);
        return new(channel.Channel, name, percent, text, among, recommended);
    }

    /// <summary>What the nearest of similar sellers have enough to tell of.</summary>
    private (SimilarSellers? Among, IReadOnlyList<ChannelEffect> Best) Recommended(string but)
    {
        foreach (var (among, all, own) in new[] { (near, told[2], told[1]), (SimilarSellers.Workspace, told[3], told[0]) })
        {
            var others = Without(all, own).Where(figures => playbook.Channels.Contains(figures.Channel)).ToList();
            var best = OneMethod.Recommended(Records(others), but, playbook.Limits);
            if (best.Count > 0) return (among, [.. best.Select(record => Effect(others.First(figures => figures.Channel == record.Channel)))]);
        }
        return (null, []);
    }

    private ChannelEffect Effect(SourceFigures figures) => ChannelEffect.Of(figures, playbook, language);

    private IReadOnlyCollection<ChannelRecord> Records(IEnumerable<SourceFigures> figures) =>
    [
        .. figures.Where(one => playbook.FindChannel(one.Channel)?.Group.BroughtBy is not SourceBringer.Programs)
            .Select(one => new ChannelRecord(one.Channel, one.Tally.Leads, one.Tally[SourceCount.Won], one.Tally[SourceCount.Lost])),
    ];

    private static IEnumerable<SourceFigures> Without(IReadOnlyList<SourceFigures> all, IReadOnlyList<SourceFigures> own)
    {
        foreach (var figures in all)
        {
            var rest = new SourceTally();
            rest.Add(figures.Tally);
            if (own.FirstOrDefault(one => one.Channel == figures.Channel) is { } same) rest.Add(same.Tally, -1);
            yield return figures with { Tally = rest };
        }
    }
}
