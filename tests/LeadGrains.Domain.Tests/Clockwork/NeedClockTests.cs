using FsCheck;
using FsCheck.Fluent;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Tests.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Clockwork;

/// <summary>Needs that turn latent again and expire by themselves: who reads learns it to the moment, and who watches is told.</summary>
public sealed class NeedClockTests
{
    private static readonly NeedId Id = new("need_1");
    private static readonly DateTimeOffset Start = Story<Account>.Start;
    private static readonly RecordNeed Said = new(Id, NeedLevel.Safety, "我们不能再出事故", Wang, Start, null, null);
    private static readonly Elapse Elapse = new();

    private static AccountContext At(double days, int explicitDays = 180) =>
        new(SellerAnn, People, Book.Playbook with { Limits = Book.Playbook.Limits with { ExplicitNeedDays = explicitDays } }, Start.AddDays(days));

    private static Story<Account> Told => new Story<Account>(Acme).Given(Samples.Account).When(Said, At(0));

    [Fact]
    public void It_falls_back_once_and_expires_once_each_at_its_own_time()
    {
        var story = Told.When(Elapse, At(179.9)).ThenNothing().When(Elapse, At(181)).Then(new NeedFellBack(Id, Start.AddDays(180))).When(Elapse, At(300)).ThenNothing();
        story.When(Elapse, At(400)).Then(new NeedExpired(Id, Start.AddDays(365))).When(Elapse, At(9000)).ThenNothing();
        story.When(new VoiceNeed(Id, Wang, "again", Start.AddDays(400)), At(400)).ThenRefused("need.ended");
        Told.When(Elapse, At(400)).Then(new NeedExpired(Id, Start.AddDays(365)));
    }

    [Fact]
    public void Said_again_it_is_explicit_again_and_falls_back_once_more()
    {
        var story = Told.When(Elapse, At(181)).When(new VoiceNeed(Id, Wang, "again", Start.AddDays(200)), At(200)).When(Elapse, At(379)).ThenNothing();
        Assert.Equal(NeedState.Explicit, story.State!.Needs.Find(Id)!.At(Start.AddDays(379), Book.Playbook.Limits).State);
        story.When(Elapse, At(380)).Then(new NeedFellBack(Id, Start.AddDays(380)));
        story.When(new EndNeed(Id, NeedEnding.Met, "x"), At(381)).When(Elapse, At(9000)).ThenNothing();
    }

    [Fact]
    public void Older_words_heard_of_later_wake_nothing()
    {
        var story = Told.When(Elapse, At(181)).When(new VoiceNeed(Id, Wang, "before", Start.AddDays(-3)), At(182)).When(Elapse, At(183)).ThenNothing();
        Assert.True(story.State!.Needs.Find(Id)!.At(Start.AddDays(183), Book.Playbook.Limits).FellBack);
    }

    [Fact]
    public void What_was_told_stands_when_the_playbook_bears_more_or_the_clock_goes_back()
    {
        var story = Told.When(Elapse, At(100, explicitDays: 90)).Then(new NeedFellBack(Id, Start.AddDays(90)));
        Assert.Equal(new NeedStanding(NeedState.Latent, Start.AddDays(90), FellBack: true), story.State!.Needs.Find(Id)!.At(Start.AddDays(100), Book.Playbook.Limits));
        Assert.Equal(new NeedStanding(NeedState.Latent, Start.AddDays(90), FellBack: true), story.State!.Needs.Find(Id)!.At(Start.AddDays(10), At(0, explicitDays: 90).Playbook.Limits));
    }

    /// <summary>Whatever is said and whenever the clockwork comes round: reading is the same with it as without, and it leaves nothing that is due.</summary>
    [Fact]
    public void Reading_equals_what_was_told() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, 999).ArrayOf(40).ToArbitrary(), ReadsAsTold));

    private static bool ReadsAsTold(int[] steps)
    {
        var account = Told.State!;
        var (told, silent, day) = (account, account, 0.0);
        foreach (var step in steps)
        {
            day += step % 97;
            switch (step % 5)
            {
                case 0: Both(new VoiceNeed(Id, Wang, "again", Start.AddDays(day - step % 61))); break;
                case 1 when step % 3 == 0: Both(new RecordNeed(Id, NeedLevel.Profit, "other", null, null, null, step % 2 == 0 ? DateOnly.FromDateTime(Start.AddDays(day + step % 50).UtcDateTime) : null)); break;
                case 2 when step % 29 == 0: Both(new EndNeed(Id, NeedEnding.Met, "x")); break;
                default:
                    told = After(told, Elapse);
                    if (told.Needs.Needs.Values.SelectMany(Deadlines.Of).Any(one => one.HasCome(Start.AddDays(day), Book.Playbook.Limits)) || After(told, Elapse) != told) return false;
                    break;
            }
            if (Standing(told) != Standing(silent)) return false;
        }
        return true;

        void Both(ICommand<Account, AccountContext> command) => (told, silent) = (After(told, command), After(silent, command));

        Account After(Account state, ICommand<Account, AccountContext> command) => command.Decide(state, At(day)) is Decision.Accepted { Events: var events }
            ? events.Aggregate(state, (now, happened) => Account.Evolve(now, happened, Story<Account>.Meta(Acme, 1) with { At = Start.AddDays(day) })!)
            : state;

        NeedStanding Standing(Account state) => state.Needs.Find(Id)!.At(Start.AddDays(day), Book.Playbook.Limits);
    }
}
