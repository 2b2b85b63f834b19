using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Grains.Accounts;

/// <summary>Which part of a dossier's facts is asked for; the rest of it comes whole.</summary>
/// <param name="Before">Facts recorded before this position; null: from the newest.</param>
public sealed record DossierPage(int Limit, long? Before, FactCategory? Category, string? Topic, FactStatus? Status)
{
    /// <summary>A topic may be asked for by any of its names.</summary>
    internal DossierPage By(Playbook playbook) => Topic is null ? this : this with { Topic = playbook.FindTopic(Topic)?.Code ?? Topic };

    internal bool Has(JudgedFact fact) =>
        (Before is null || fact.Known.Seq < Before)
        && (Category is null || fact.Known.Fact.Category == Category)
        && (Topic is null || fact.Known.Fact.Topic == Topic)
        && (Status is null || fact.Status == Status);
}

/// <summary>An account's dossier as one reader sees it.</summary>
/// <param name="Stage">As far as any active lead has come: what should be known follows from it.</param>
/// <param name="Facts">Newest first.</param>
/// <param name="More">Whether there are older ones that fit.</param>
/// <param name="Hidden">Facts that are there, but not for this reader: their ids are all there is to know.</param>
/// <param name="Total">Facts that this reader may read.</param>
public sealed record AccountDossier(
    LeadStage Stage,
    ImmutableArray<CategoryCoverage> Coverage,
    ImmutableArray<JudgedFact> Facts,
    bool More,
    ImmutableArray<FactId> Hidden,
    ImmutableArray<GapToFill> Gaps,
    ImmutableArray<PlausibilityWarning> Warnings,
    ImmutableArray<RaisedAlert> Alerts,
    int Total);

/// <param name="Contacts">People in the roles that are likely to know, the likeliest first.</param>
public sealed record GapToFill(Gap Gap, ImmutableArray<Person> Contacts);

/// <summary>Judges a dossier when asked, and remembers what it came to: of what hasn't changed nothing is judged again.</summary>
internal sealed class DossierDesk
{
    /// <summary>Sellers who collected Restricted facts of one account are few.</summary>
    private const int MostReaderships = 16;

    private readonly Dictionary<Readership, Judgement> judged = [];

    public Judgement Judge(Account account, Readership readers, Playbook playbook, DateTimeOffset now)
    {
        if (judged.Count > MostReaderships) judged.Clear();
        return judged[readers] = Judgement.Pass(account.Dossier, playbook, now, readers, judged.GetValueOrDefault(readers));
    }

    public AccountDossier Show(Account account, Actor reader, DossierPage page, Playbook playbook, DateTimeOffset now)
    {
        var readers = reader.ReadershipOf(account.Dossier);
        var judgement = Judge(account, readers, playbook, now);
        var facts = judgement.Newest().Where(page.By(playbook).Has).Take(page.Limit + 1).ToImmutableArray();
        var stage = account.FurthestStage();
        return new(
            stage,
            CategoryCoverage.Of(judgement, stage),
            facts.Length > page.Limit ? facts[..page.Limit] : facts,
            facts.Length > page.Limit,
            [.. account.Dossier.Restricted.Keys.Where(id => !readers.MayRead(account.Dossier.Find(id)!)).OrderBy(id => id.Value, StringComparer.Ordinal)],
            [.. Gap.Of(judgement, stage).Select(gap => new GapToFill(gap, LikelyToKnow(account, gap.Topic)))],
            PlausibilityWarning.Of(judgement),
            [.. account.Alerts.Where(raised => MayHear(raised.Alert, account, readers))],
            judgement.Count);
    }

    private static bool MayHear(Alert alert, Account account, Readership readers) =>
        alert.Confidentiality != Confidentiality.Restricted || (alert.FactId is { } fact && account.Dossier.Find(fact) is { } known && readers.MayRead(known));

    private static ImmutableArray<Person> LikelyToKnow(Account account, Topic topic) =>
    [
        .. account.People.Values.Where(person => person.Role is { } role && topic.Roles.Contains(role))
            .OrderBy(person => topic.Roles.IndexOf(person.Role!.Value)).ThenBy(person => person.Id.Value, StringComparer.Ordinal),
    ];
}
