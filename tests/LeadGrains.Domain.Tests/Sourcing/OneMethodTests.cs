using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Domain.Tests.Sourcing;

public sealed class OneMethodTests
{
    private static readonly Limits Limits = Fixture.Cast.Playbook.Limits with { OneSourcePercent = 70, OneSourceLeast = 5 };

    [Fact]
    public void More_than_the_playbook_bears_is_one_method_and_exactly_so_much_is_not()
    {
        Assert.Null(OneMethod.In([New("call", 7), New("guide", 3)], Limits));
        var (channel, share) = OneMethod.In([New("call", 8), New("guide", 3)], Limits)!.Value;
        Assert.Equal(("call", 8 / 11d), (channel.Channel, share));
        Assert.NotNull(OneMethod.In([New("call", 5)], Limits));
        Assert.Null(OneMethod.In([New("call", 4)], Limits));
        Assert.NotNull(OneMethod.In([New("call", 4)], Limits with { OneSourceLeast = 4 }));
        Assert.Null(OneMethod.In([], Limits));
    }

    [Fact]
    public void What_is_recommended_is_certain_to_work_and_not_in_use_already()
    {
        ChannelRecord[] others =
        [
            new("call", 50, 40, 1), new("luck", 4, 4, 0), new("guide", 90, 40, 40), new("referral", 20, 9, 3), new("small", 9, 4, 1),
            new("never", 30, 0, 30), new("open", 60, 2, 0), new("exhibition", 100, 30, 60),
        ];
        Assert.Equal(["referral", "guide", "small"], OneMethod.Recommended(others, "call", Limits).Select(channel => channel.Channel));
        Assert.Equal("call", OneMethod.Recommended(others, "guide", Limits)[0].Channel);
        Assert.Empty(OneMethod.Recommended([new("luck", 4, 4, 0)], "call", Limits));
    }

    [Fact]
    public void A_playbook_that_says_nothing_of_it_asks_for_five() => Assert.Equal(5, (Limits with { OneSourceLeast = null }).LeastEvidence);

    private static ChannelRecord New(string channel, long leads) => new(channel, leads, 0, 0);
}
