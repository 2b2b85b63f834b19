using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Workspaces;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Playbooks;

public sealed class PlaybookTests
{
    private static readonly Topic Habit = new(
        "payment-habit", FactCategory.Finance, new LocalText("付款习惯", "Payment habit"), Both("?"), [], [BuyingRole.Informant], 5, Comparison.Number, "day", 0.1, 180);

    private static readonly WrittenPlaybook Mine = new(Cast.Playbook with { Topics = [Habit] }, "topics: …");
    private static readonly WrittenPlaybook Next = Mine with { Yaml = "another" };

    private static Story<Workspace> Story() => new Story<Workspace>(StreamId.Workspace).Given(User(Ann, Role.Seller, null));

    [Theory]
    [InlineData("payment-habit")]
    [InlineData("Payment HABIT ")]
    [InlineData("付款习惯")]
    public void A_topic_goes_by_its_code_and_both_names(string name) => Assert.Same(Habit, Mine.Content.FindTopic(name));

    [Fact]
    public void What_is_no_topic_is_none() => Assert.Null(Mine.Content.FindTopic("weather"));

    [Fact]
    public void A_copy_with_other_lists_finds_what_is_in_those()
    {
        Assert.Null(Cast.Playbook.FindTopic("payment-habit"));
        Assert.NotEmpty(Cast.Playbook.Channels);
        var copy = Cast.Playbook with { Topics = [Habit], Sources = [] };
        Assert.Same(Habit, copy.FindTopic("payment-habit"));
        Assert.Empty(copy.Channels);
        Assert.Contains("referral", (IEnumerable<string>)Cast.Playbook.Channels);
    }

    [Fact]
    public void Texts_are_in_the_language_asked_for() => Assert.Equal("付款习惯 Payment habit", $"{Habit.Name.In(Language.Zh)} {Habit.Name.In(Language.En)}");

    [Fact]
    public void An_administrator_gives_the_workspace_its_own_and_takes_it_back()
    {
        var story = Story().When(new ChangePlaybook(Mine), Administrator).Then(new PlaybookChanged(Mine.Content, Mine.Yaml));
        Assert.Equal((Mine.Yaml, 2), (story.State!.Playbook!.Written!.Yaml, story.State.Playbook.Version));
        story.When(new ChangePlaybook(Mine), Administrator).ThenNothing();
        story.When(new ResetPlaybook(), Administrator).Then(new PlaybookReset());
        Assert.Equal((null, 3), (story.State!.Playbook!.Written, story.State.Playbook.Version));
        story.When(new ResetPlaybook(), Administrator).ThenNothing();
    }

    [Fact]
    public void Nobody_else_changes_it()
    {
        foreach (var actor in new[] { ManagerOfNorth, SellerAnn, TheMarketer, Analyst, Reader, Writer, Importer, Importer with { Role = Role.Administrator } })
        {
            Story().When(new ChangePlaybook(Mine), actor).ThenRefused("playbook.needs_administrator", RefusalKind.Forbidden);
            Story().When(new ResetPlaybook(), actor).ThenRefused("playbook.needs_administrator", RefusalKind.Forbidden);
        }
    }

    [Fact]
    public void What_was_changed_since_is_not_overwritten()
    {
        Story().When(new ChangePlaybook(Mine, Expected: 1), Administrator).ThenRefused("version_mismatch", RefusalKind.VersionMismatch);
        var story = Story().When(new ChangePlaybook(Mine, Expected: 0), Administrator).Then(new PlaybookChanged(Mine.Content, Mine.Yaml));
        story.When(new ChangePlaybook(Next, Expected: 0), Administrator).ThenRefused("version_mismatch", RefusalKind.VersionMismatch);
        // People come and go in the same stream: that is no change of the playbook.
        story.Given(User(Bob, Role.Seller, null)).When(new ResetPlaybook(Expected: 2), Administrator).Then(new PlaybookReset());
    }

    [Fact]
    public void A_seller_cares_for_as_many_leads_as_the_playbook_says()
    {
        var context = new WorkspaceContext(Administrator, Cast.Playbook with { Limits = Cast.Playbook.Limits with { SellerCapacity = 7 } });
        var made = Story().When(new CreateUser(Bob, "Bob", Role.Seller, null, null), context).Events.Single();
        Assert.Equal(7, Assert.IsType<UserCreated>(made).Capacity);
    }
}
