using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Tests;

/// <summary>Each aggregate takes every event it owns or is linked to, and no other.</summary>
public sealed class EvolveTests
{
    private static readonly DomainEvent[] Creations =
        [.. Samples.Own.Select(sample => sample.Happened).Where(e => e is AccountCreated or ContactCreated or LeadCreated or LeadImported)];

    [Fact]
    public void There_is_a_sample_of_every_event() =>
        Assert.Equal(EventNames.All, Samples.Own.Select(sample => EventNames.NameOf(sample.Happened)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Leads() => Takes<Lead>(EntityKind.Lead, Samples.Lead, Cast.TheLead);

    [Fact]
    public void Accounts() => Takes<Account>(EntityKind.Account, Samples.Account, Cast.Acme);

    [Fact]
    public void Contacts() => Takes<Contact>(EntityKind.Contact, Samples.Contact, Cast.Wang);

    [Fact]
    public void The_workspace() => Takes<Workspace>(EntityKind.Workspace, Cast.User(Cast.Ann, Role.Seller, Cast.North), StreamId.Workspace, new TeamCreated(Cast.North, Personal.OfWorkspace("North"), null, null));

    private static void Takes<T>(EntityKind kind, DomainEvent creation, StreamId stream, params DomainEvent[] more) where T : class, IAggregate<T>
    {
        foreach (var (owner, happened) in Samples.Own)
        {
            var name = EventNames.NameOf(happened);
            var exists = more.Prepend(creation).Aggregate((T?)null, (state, told) => T.Evolve(state, told, Story<T>.Meta(stream, 1)));
            var taken = Outcome(exists, owner, happened);
            var owned = Samples.Own.Any(sample => sample.Stream.Kind == kind && sample.Happened.GetType() == happened.GetType());
            var concerned = (owned && !Creations.Contains(happened)) || SamplesLike(happened).Any(link => link.Kind == kind);
            Assert.True(concerned == taken, $"{name} on {typeof(T).Name} that exists");
            var creates = owner.Kind == kind && (Creations.Contains(happened) || happened is UserCreated or TeamCreated or PlaybookChanged);
            Assert.True(creates == Outcome<T>(null, owner, happened), $"{name} on {typeof(T).Name} that does not exist");
        }
    }

    /// <summary>What an event may be linked to: one of a kind may be about a contact, another about a lead.</summary>
    private static IEnumerable<StreamId> SamplesLike(DomainEvent happened) =>
        Samples.Own.Where(sample => sample.Happened.GetType() == happened.GetType()).SelectMany(sample => LinksOf(sample.Stream, sample.Happened));

    /// <summary>Whether the state takes the event; a refusal to take it must be the one meant for that.</summary>
    private static bool Outcome<T>(T? state, StreamId owner, DomainEvent happened) where T : class, IAggregate<T>
    {
        try
        {
            return T.Evolve(state, happened, Story<T>.Meta(owner, 2)) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static ImmutableArray<StreamId> LinksOf(StreamId owner, DomainEvent happened) => owner.Kind switch
    {
        EntityKind.Lead => LinksOf<Lead>(owner, happened, Samples.Lead),
        EntityKind.Account => LinksOf<Account>(owner, happened, Samples.Account, Samples.Lead, Samples.Assessed),
        EntityKind.Contact => LinksOf<Contact>(owner, happened, Samples.Contact),
        _ => [],
    };

    private static ImmutableArray<StreamId> LinksOf<T>(StreamId owner, DomainEvent happened, DomainEvent creation, params DomainEvent[] linked) where T : class, IAggregate<T>
    {
        var before = Creations.Contains(happened) ? null : T.Evolve(null, creation, Story<T>.Meta(owner, 1));
        before = linked.Aggregate(before, (state, told) => state is null ? null : T.Evolve(state, told, Story<T>.Meta(Cast.TheLead, 1)));
        var links = T.Links(before, happened, T.Evolve(before, happened, Story<T>.Meta(owner, 2))!);
        Assert.DoesNotContain(owner, links);
        Assert.Equal(links.Distinct(), links);
        return links;
    }
}
