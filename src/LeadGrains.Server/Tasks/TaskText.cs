using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Tasks;

/// <summary>Puts tasks as clients see them; names are looked up for all at once.</summary>
public sealed class TaskText(Names names, Authors authors, Journal journal)
{
    public async Task<IReadOnlyList<TaskResource>> Resources(
        WorkspaceId workspace, IReadOnlyList<TaskRow> rows, RequestLanguage language, CancellationToken cancellation = default)
    {
        var subjects = await names.Of(workspace, [.. rows.Select(row => row.Subject).Distinct()], cancellation);
        var by = await authors.Of(workspace, rows.SelectMany(row => AuthorsOf(row.Task)), cancellation);
        var today = DateOnly.FromDateTime(journal.Time.GetUtcNow().UtcDateTime);
        var borne = today.AddDays(-journal.PlaybookOf(workspace).Limits.EscalationDays);
        return [.. rows.Select(row => Resource(row))];

        TaskResource Resource(TaskRow row)
        {
            var task = row.Task;
            return new(
                task.Id, new(row.Subject.Kind, row.Subject.Value, subjects.GetValueOrDefault(row.Subject.Value)), task.Title.In(language.Language), task.Note?.Text,
                task.Due, task.IsOpen && task.Due < today, task.IsOpen && task.Due < borne, task.OwnerId, names.Of(workspace, task.OwnerId), task.Origin, task.State, by[task.OpenedBy], task.OpenedAt,
                task.End is { } end ? by[end.By] : null, task.End?.At, task.End?.Reason?.Text);
        }
    }

    private static IEnumerable<By> AuthorsOf(TaskItem task) => task.End is { } end ? [task.OpenedBy, end.By] : [task.OpenedBy];
}
