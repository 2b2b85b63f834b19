using FsCheck;
using FsCheck.Fluent;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Tasks;

/// <summary>Tasks that follow from what happens to the lead.</summary>
public sealed class LeadTaskTests
{
    private static readonly DateOnly Day = new(2026, 3, 9);
    private static readonly Alert Trial = new(
        "alert_01JD-trial", "trial", new("试用", "a trial"), new("打听", "find out"), Day, Acme, new FactId("fact_1"), null, null, Confidentiality.Internal, [TheLead], [Ann]);

    private static Story<Lead> AnnsLead => new Story<Lead>(TheLead).Given(Samples.Lead);

    [Fact]
    public void An_alert_opens_a_task_for_the_owner()
    {
        var story = AnnsLead.Linked(Acme, new AlertRaised(Trial));
        var task = Assert.Single(story.State!.Tasks.Items);
        Assert.Equal(("find out", "打听", Day, Ann), (task.Title.In(LeadGrains.Domain.Playbooks.Language.En), task.Title.In(LeadGrains.Domain.Playbooks.Language.Zh), task.Due, task.OwnerId!.Value));
        Assert.Equal(new TaskOrigin(TaskOriginKind.Alert, Trial.Id), task.Origin);
        Assert.StartsWith("task_01JD-trial-", task.Id.Value, StringComparison.Ordinal);
        story.When(new FinishTask(task.Id), By(SellerAnn)).Then(new TaskDone(task.Id));
    }

    [Fact]
    public void One_alert_makes_another_task_on_another_lead() =>
        Assert.NotEqual(Only(AnnsLead.Linked(Acme, new AlertRaised(Trial))).Id, Only(new Story<Lead>(new LeadId("lead_2")).Given(Samples.Lead with { Id = new("lead_2") }).Linked(Acme, new AlertRaised(Trial))).Id);

    [Fact]
    public void A_long_id_of_an_alert_still_makes_an_id()
    {
        var alert = Trial with { Id = "alert_01KAP3Q0000000000000000000-" + new string('x', 60) };
        Assert.InRange(Only(AnnsLead.Linked(Acme, new AlertRaised(alert))).Id.Value.Length, 1, Domain.Id.MaxLength);
    }

    [Fact]
    public void Neither_a_restricted_alert_nor_one_that_comes_after_the_end_makes_a_task()
    {
        Assert.Empty(AnnsLead.Linked(Acme, new AlertRaised(Trial with { Confidentiality = Confidentiality.Restricted })).State!.Tasks.Items);
        Assert.Empty(AnnsLead.Given(new LeadLost(LeadStage.Prospect, Text("x"), Text("y"), null, Day)).Linked(Acme, new AlertRaised(Trial)).State!.Tasks.Items);
    }

    [Fact]
    public void Open_tasks_of_the_owner_move_with_the_lead() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, 31).ArrayOf(60).ToArbitrary(), MoveAsTold));

    /// <summary>Told once more, independently: who has each task after any order of reassignments, claims, releases, tasks opened and done.</summary>
    private static bool MoveAsTold(int[] steps)
    {
        UserId?[] people = [Ann, Bob, Sue, null];
        var story = AnnsLead;
        UserId? owner = Ann;
        var has = new Dictionary<TaskId, UserId?>();
        var done = new HashSet<TaskId>();
        foreach (var step in steps)
        {
            var to = people[step / 8 % 4];
            switch (step % 8)
            {
                case 0 or 1:
                    var id = new TaskId($"task_{has.Count}");
                    story.Given(new TaskOpened(id, Text("x"), null, Day, to, TaskOrigin.Person));
                    has[id] = to;
                    break;
                case 2 when has.Count > 0:
                    var ended = has.Keys.ElementAt(step % has.Count);
                    story.Given(new TaskDone(ended));
                    done.Add(ended);
                    break;
                case 3 or 4 when to is { } next && next != owner: Move(new LeadReassigned(owner, null, next, null, Text("x"), null), next); break;
                case 5 when owner is null && to is { } claimer: Move(new LeadClaimed(claimer, null), claimer); break;
                case 6 when owner is { } was: Move(new LeadReleased(was, null, Text("x")), null); break;
            }
        }
        return has.All(task => story.State!.Tasks.Find(task.Key)!.OwnerId == task.Value) && story.State!.Tasks.Items.Length == has.Count;

        void Move(LeadEvent moved, UserId? to)
        {
            story.Given(moved);
            foreach (var task in has.Where(task => task.Value == owner && !done.Contains(task.Key)).ToList()) has[task.Key] = to;
            owner = to;
        }
    }

    private static TaskItem Only(Story<Lead> story) => Assert.Single(story.State!.Tasks.Items);
}
