using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>Facts about a few accounts, recorded, ruled on and taken back at random but the same for the same seed.</summary>
internal sealed class FactStory(Script script, int seed)
{
    private static readonly (FactCategory Category, string Topic)[] Topics = [(FactCategory.Orders, "plan"), (FactCategory.Finance, "a \"habit\""), (FactCategory.Sales, "volume")];
    private static readonly string?[] Values = [null, "10", "10.4", "20", "ten", "TEN"];
    private readonly Random random = new(seed);
    private readonly Dictionary<AccountId, List<FactId>> recorded = [];
    private int made;

    public void Tell(int events)
    {
        var story = new Story(script, seed);
        for (var i = 0; i < 30; i++) recorded[story.NewAccount()] = [];
        for (var end = script.Head + events; script.Head < end;) Step(recorded.Keys.ElementAt(random.Next(recorded.Count)));
    }

    private void Step(AccountId account)
    {
        var known = recorded[account];
        var standing = known.Where(id => script.Accounts[account].Dossier.Find(id)!.End is null).ToList();
        switch (random.Next(10))
        {
            case 0 when standing.Count > 0:
                script.Add(account, new FactWithdrawn(Pick(standing), Confidentiality.Open, Personal.OfWorkspace("a mistake")));
                break;
            case 1 when known.Count > 1 && Pick(known) is var holds && known.Except([holds]).ToList() is var others:
                script.Add(account, new FactsRuled(holds, [Pick(others)], Confidentiality.Open, Personal.OfWorkspace("seen by us")));
                break;
            default:
                script.Add(account, new FactRecorded(Fact(known, standing)));
                break;
        }
    }

    private Fact Fact(List<FactId> known, List<FactId> standing)
    {
        var (category, topic) = Topics[random.Next(Topics.Length)];
        var (id, day) = (new FactId($"{FactId.Prefix}{++made:D5}"), script.Now.AddDays(-random.Next(500)));
        var rests = Some(known, 8);
        var fact = new Fact(
            id, ContactId: null, LeadId: null, category, topic, Personal.OfWorkspace($"statement {made}"), Values[random.Next(Values.Length)] is { } value ? Personal.OfWorkspace(value) : null,
            random.Next(4) == 0 ? "kg" : null, new(SourceKind.Person, SourceRef.Of($"Mr {random.Next(4)}"), null), FactMethod.Ask,
            random.Next(12) == 0 ? LawfulBasis.Pretext : LawfulBasis.OwnDealings, day, random.Next(3) == 0 ? DateOnly.FromDateTime(day.UtcDateTime).AddDays(random.Next(300)) : null,
            Confidentiality.Internal, rests, Agrees: [], Some(known, 8), standing.Count > 0 && random.Next(12) == 0 ? Pick(standing) : null);
        known.Add(id);
        return fact;
    }

    private ImmutableArray<FactId> Some(List<FactId> ids, int oneIn) => ids.Count > 0 && random.Next(oneIn) == 0 ? [Pick(ids)] : [];

    private FactId Pick(List<FactId> ids) => ids[random.Next(ids.Count)];
}
