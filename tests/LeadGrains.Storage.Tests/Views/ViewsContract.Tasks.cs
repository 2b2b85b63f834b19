using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Tasks_equal_the_fold_of_the_grains_in_batches_of_any_size()
    {
        new Story(script, seed: 21).Tell(2_000);
        await Project(batch: 37);
        var expected = EveryTask().ToDictionary(row => row.Task.Id);
        var shown = await Tasks(new());
        Assert.Contains(shown, row => row.Task.Origin.Kind == TaskOriginKind.Alert && row.Task.State == TaskState.Open);
        Assert.Equal(expected.Count, shown.Count);
        Assert.All(shown, row => Assert.Equal(expected[row.Task.Id], row));
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task Tasks_are_found_by_all_that_lists_filter_by()
    {
        new Story(script, seed: 22).Tell(2_000);
        await Project();
        var (ann, bob, day) = (new UserId("usr_1"), new UserId("usr_2"), new DateOnly(2026, 3, 20));
        var subject = EveryTask().First(row => row.Subject.Kind == EntityKind.Account).Subject;
        await Shows(new(Owners: [ann]), row => row.Task.OwnerId == ann);
        await Shows(new(Owners: [ann], Open: true, DueBefore: day), row => row.Task.OwnerId == ann && row.Task.IsOpen && row.Task.Due < day);
        await Shows(new(Owners: [ann, bob], Open: false), row => (row.Task.OwnerId == ann || row.Task.OwnerId == bob) && !row.Task.IsOpen);
        await Shows(new(Open: true), row => row.Task.IsOpen);
        await Shows(new(Subject: subject), row => row.Subject == subject);
        await Shows(new(Origin: TaskOriginKind.Alert), row => row.Task.Origin.Kind == TaskOriginKind.Alert);
        Assert.Empty(await Tasks(new(Owners: [])));

        async Task Shows(TaskFilter filter, Func<TaskRow, bool> fits)
        {
            var ids = EveryTask().Where(fits).Select(row => row.Task.Id.Value).OrderByDescending(id => id, StringComparer.Ordinal).ToArray();
            Assert.NotEmpty(ids);
            Assert.Equal(ids, (await Tasks(filter)).Select(row => row.Task.Id.Value));
            Assert.Equal(ids.Length, (await lists.ListTasks(Script.Workspace, filter, new Page(Limit: 1, Count: true))).Total);
        }
    }

    [ContractFact]
    public async Task What_the_grains_forgot_is_listed_still()
    {
        var account = new Story(script, seed: 23).NewAccount();
        for (var n = 0; n < 70; n++)
        {
            script.Add(account, new TaskOpened(new($"task_{n:D3}"), Personal.OfWorkspace("x"), null, new(2026, 3, 9), null, TaskOrigin.Person));
            script.Add(account, new TaskDone(new($"task_{n:D3}")));
        }
        await Project(batch: 9);
        Assert.Equal(TaskList.MostEnded, script.TasksOf(account).Items.Length);
        Assert.Equal(70, (await Tasks(new(Subject: account, Open: false))).Count);
        Assert.Equal("task_003", (await Tasks(new(Subject: account, Id: new("task_003")))).Single().Task.Id.Value);
        Assert.Empty(await Tasks(new(Subject: new AccountId("acc_other"), Id: new("task_003"))));
        Assert.Empty((await Verify()).Differences);
    }

    private IEnumerable<TaskRow> EveryTask() => script.Subjects().SelectMany(subject => script.TasksOf(subject).Items.Select(task => new TaskRow(subject, task)));

    private Task<List<TaskRow>> Tasks(TaskFilter filter) => All(page => lists.ListTasks(Script.Workspace, filter, page), limit: 7);
}
