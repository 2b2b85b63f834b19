using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Accounts;

/// <summary>What is judged, put as clients see it.</summary>
internal static class DossierText
{
    private static readonly LocalText Unknown = new("这个阶段需要知道，目前一无所知。", "The stage needs it, and nothing is known.");
    private static readonly LocalText Stale = new("已过有效期，需要重新核实。", "What was known is out of date.");
    private static readonly LocalText Disputed = new("来源互相矛盾，需要查证并裁定。", "Sources disagree: find out, and rule.");
    private static readonly LocalText SingleSource = new("只有一个来源，需要另一个独立来源印证。", "One source says so: a second, independent one is needed.");

    public static FactResource Fact(
        AccountId account, JudgedFact judged, IReadOnlyDictionary<By, Author> by, Func<SourceRef?, string?> name, Playbook playbook, RequestLanguage language)
    {
        var (known, fact) = (judged.Known, judged.Known.Fact);
        return new(
            fact.Id, account, fact.ContactId, fact.LeadId, fact.Category, fact.Topic,
            playbook.FindTopic(fact.Category, fact.Topic) is { } topic ? language.Of(topic.Name) : null,
            fact.Statement.Text, fact.Value?.Text, fact.Unit,
            new(fact.Source.Kind, Ref(fact.Source.Ref), name(fact.Source.Ref), Ref(fact.Source.HeardFrom), name(fact.Source.HeardFrom)),
            fact.Method, fact.Basis, fact.IsTainted, by[known.CollectedBy], fact.CollectedAt, fact.ValidUntil, fact.Confidentiality,
            fact.Rests, fact.Agrees, fact.Contradicts, fact.Supersedes, judged.Status,
            known.End is { } end ? new(end.Kind, end.For, end.Reason?.Text, by[end.By], end.At) : null,
            known.Ruling is { } ruling ? new(ruling.Reason.Text, by[ruling.By], ruling.At) : null);
    }

    public static GapResource Gap(GapToFill gap, IReadOnlyDictionary<string, string?> people, RequestLanguage language)
    {
        var topic = gap.Gap.Topic;
        return new(
            topic.Code, language.Of(topic.Name), topic.Category, language.Of(topic.Question), gap.Gap.Why, language.Of(Why(gap.Gap.Why)), topic.Importance,
            topic.Roles, [.. gap.Contacts.Select(person => new RoleHolder(person.Id, people.GetValueOrDefault(person.Id.Value), person.Role!.Value))]);
    }

    public static AlertResource Alert(RaisedAlert raised, RequestLanguage language)
    {
        var alert = raised.Alert;
        return new(alert.Id, alert.Signal, language.Of(alert.Name), language.Of(alert.Task), alert.Due, alert.FactId, alert.ContactId, raised.At);
    }

    public static IEnumerable<By> AuthorsOf(JudgedFact fact)
    {
        yield return fact.Known.CollectedBy;
        if (fact.Known.End is { } end) yield return end.By;
        if (fact.Known.Ruling is { } ruling) yield return ruling.By;
    }

    private static string? Ref(SourceRef? source) => source?.ContactId?.Value ?? source?.UserId?.Value ?? source?.Name?.Text;

    private static LocalText Why(FactStatus? reason) => reason switch
    {
        FactStatus.Stale => Stale,
        FactStatus.Disputed => Disputed,
        FactStatus.SingleSource => SingleSource,
        _ => Unknown,
    };
}
