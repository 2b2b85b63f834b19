using LeadGrains.Domain.Tests.Fixture;

namespace LeadGrains.Domain.Tests;

public sealed class EventNamesTests
{
    [Fact]
    public void Every_event_has_a_name_and_finds_back_from_it()
    {
        var events = typeof(DomainEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract);
        Assert.Equal(events.OrderBy(type => type.Name, StringComparer.Ordinal), EventNames.All.Select(EventNames.TypeOf).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.All(Samples.Own, sample => Assert.Equal(sample.Happened.GetType(), EventNames.TypeOf(EventNames.NameOf(sample.Happened))));
    }

    [Fact]
    public void The_public_name_leaves_the_version_out()
    {
        Assert.Equal("lead.customer-signal", EventNames.PublicName("lead.customer-signal.v1"));
        Assert.Equal("account.created", EventNames.PublicName("account.created.v12"));
        Assert.All(EventNames.All, name => Assert.Matches("^[a-z]+\\.[a-z-]+\\.v1$", name));
    }

    [Fact]
    public void What_has_no_name_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => EventNames.TypeOf("lead.sold.v1"));
        Assert.Throws<ArgumentException>(() => EventNames.NameOf(new Unnamed()));
    }

    private sealed record Unnamed : DomainEvent;
}
