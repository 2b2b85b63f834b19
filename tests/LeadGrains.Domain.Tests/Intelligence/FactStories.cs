using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>Facts as tests tell them.</summary>
internal static class FactStories
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static AccountContext With(Actor actor) => new(actor, People, Book.Playbook, Noon);

    public static Story<Account> Story() => new Story<Account>(Acme).Given(Samples.Account);

    public static RecordFact Plan(string id, string value, string source = "Herr Meier") => new(
        new("fact_" + id), null, null, FactCategory.Orders, "plan", $"they plan {value}", value, null, Person(source), FactMethod.Ask, LawfulBasis.OwnDealings, null, null,
        Confidentiality.Internal, [], [], [], null);

    public static FactSource Person(string name, string? heardFrom = null) =>
        new(SourceKind.Person, SourceRef.Of(name), heardFrom is null ? null : SourceRef.Of(heardFrom));

    public static RecordFact About(this RecordFact fact, FactCategory category, string topic) => fact with { Category = category, Topic = topic };

    public static RecordFact From(this RecordFact fact, string name, string? heardFrom = null) => fact with { Source = Person(name, heardFrom) };

    public static FactId Id(string id) => new("fact_" + id);

    public static Story<Account> Recorded(this Story<Account> story, params RecordFact[] facts) =>
        facts.Aggregate(story, (told, fact) => told.When(fact, With(SellerAnn)));

    public static Judgement Judged(this Story<Account> story, DateTimeOffset? now = null, Actor? reader = null) =>
        Judgement.Pass(story.State!.Dossier, Book.Playbook, now ?? Noon, (reader ?? Administrator).ReadershipOf(story.State!.Dossier));

    public static FactStatus StatusOf(this Story<Account> story, string id, DateTimeOffset? now = null) => story.Judged(now).Find(Id(id))!.Status;

    /// <summary>Statuses in the order of the facts.</summary>
    public static string Statuses(this Story<Account> story, DateTimeOffset? now = null) =>
        string.Join(' ', story.Judged(now).Newest().Reverse().Select(fact => fact.Status));
}
