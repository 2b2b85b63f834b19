using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Deadlines_are_those_of_the_states_in_batches_of_any_size()
    {
        new TimeStory(script, new Story(script, seed: 31), seed: 32).Tell(days: 300);
        Assert.Superset(
            new HashSet<Type> { typeof(NeedFellBack), typeof(NeedExpired), typeof(TaskOverdue), typeof(TaskEscalated), typeof(LeadReferralBreached), typeof(Domain.Accounts.AccountTurnedFormer) },
            script.Events.Select(stored => stored.Event!.GetType()).ToHashSet());
        await Project(batch: 41);

        var shown = await Deadlines();
        Assert.Equal(Enum.GetValues<DeadlineKind>(), shown.Select(row => row.Deadline.Kind).Distinct().Order());
        Assert.Equal(Sorted(EveryDeadline()), Sorted(shown));
        var tasks = EveryTask().ToDictionary(row => row.Task.Id);
        Assert.All(await Tasks(new()), row => Assert.Equal(tasks[row.Task.Id], row));
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task The_first_deadlines_of_each_kind_are_found_without_those_not_asked_for()
    {
        new TimeStory(script, new Story(script, seed: 33), seed: 34).Tell(days: 200);
        await Project();
        var except = EveryDeadline().Where(row => row.Deadline.Kind == DeadlineKind.TaskOverdue).OrderBy(row => row.Deadline.Since).Select(row => row.Stream).Distinct().Take(2).ToList();
        var first = await new ViewDeadlines(views).First(Script.Workspace, except, limit: 3);
        foreach (var kind in Enum.GetValues<DeadlineKind>())
        {
            var expected = EveryDeadline().Where(row => row.Deadline.Kind == kind && !except.Contains(row.Stream)).Select(row => row.Deadline.Since).Order().Take(3);
            Assert.Equal(expected, first.Where(row => row.Deadline.Kind == kind).Select(row => row.Deadline.Since).Order());
        }
        Assert.Empty(await new ViewDeadlines(views).First(new("other"), [], limit: 3));
    }

    [ContractFact]
    public async Task Who_writes_deadlines_says_so()
    {
        var account = new Story(script, seed: 35).NewAccount();
        script.Add(account, new TaskOpened(new("task_1"), Personal.OfWorkspace("x"), null, new(2026, 3, 9), null, TaskOrigin.Person));
        var next = new NextDeadlines();
        await new Projector(views, script.Source(), Script.Workspace, TimeProvider.System, NullLogger<Projector>.Instance, next).CatchUp();
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero), next.At(Domain.Tests.Fixture.Cast.Playbook.Limits));
    }

    private IEnumerable<DeadlineRow> EveryDeadline() =>
    [
        .. EveryTask().SelectMany(row => Domain.Clockwork.Deadlines.Of(row.Task) is { } deadline ? [new DeadlineRow(row.Subject, deadline)] : Array.Empty<DeadlineRow>()),
        .. script.Accounts.Values.SelectMany(account => account.Needs.Needs.Values.SelectMany(Domain.Clockwork.Deadlines.Of).Select(deadline => new DeadlineRow(account.Id, deadline))),
        .. script.Accounts.Values.SelectMany(account => account.Deadline is { } deadline ? [new DeadlineRow(account.Id, deadline)] : Array.Empty<DeadlineRow>()),
    ];

    private Task<IReadOnlyList<DeadlineRow>> Deadlines() => new ViewDeadlines(views).First(Script.Workspace, [], limit: 100_000);

    private static IEnumerable<string> Sorted(IEnumerable<DeadlineRow> rows) => rows.Select(row => row.ToString()).Order(StringComparer.Ordinal);
}
