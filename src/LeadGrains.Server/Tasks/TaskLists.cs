using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Tasks;

/// <summary>Lists of tasks.</summary>
public sealed class TaskLists(Lists lists, IViews views, TaskText text, Journal journal)
{
    public Task<IResult> Answer(Caller caller, Paging paging, TaskQuery query, RequestLanguage language, CancellationToken cancellation)
    {
        var filter = Filter(caller, query);
        // Which days count and who belongs to whom may change from page to page; what was asked for may not.
        return lists.Answer(
            caller, paging, new { tasks = query, by = query is { Mine: true } or { Escalated: true } ? caller.Credential.Principal : null },
            page => views.ListTasks(caller.Workspace, filter, page, cancellation),
            rows => text.Resources(caller.Workspace, rows, language, cancellation),
            cancellation);
    }

    private TaskFilter Filter(Caller caller, TaskQuery query)
    {
        var today = DateOnly.FromDateTime(journal.Time.GetUtcNow().UtcDateTime);
        var people = journal.Directory.People(caller.Workspace);
        var days = journal.PlaybookOf(people).Limits.EscalationDays;
        DateOnly?[] limits = [query.DueBefore, query.Overdue is true ? today : null, query.Escalated is true ? today.AddDays(-days) : null];
        var late = query.Overdue is true || query.Escalated is true;
        if (late && query.Open is false) return new(Owners: []);
        return new(Owners(caller, query, people), query.Subject, late ? true : query.Open, limits.Min(), query.Origin);
    }

    /// <summary>Null: anybody's, and those that nobody has.</summary>
    private static IReadOnlyCollection<UserId>? Owners(Caller caller, TaskQuery query, Workspace people)
    {
        IEnumerable<UserId>?[] sets =
        [
            query.OwnerId is { } owner ? [owner] : null,
            query.Mine is true ? caller.Actor.User is { } user ? [user] : [] : null,
            query.Escalated is true && caller.Actor.Role != Role.Administrator
                ? people.Users.Values.Where(one => caller.Actor.Manages(one.TeamId)).Select(one => one.Id) : null,
        ];
        var given = sets.OfType<IEnumerable<UserId>>().ToList();
        return given.Count == 0 ? null : [.. given.Aggregate((some, others) => some.Intersect(others))];
    }
}
