using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Facts of one matter that stand, grouped by what they say.</summary>
internal sealed class Voices
{
    /// <summary>Numbers of what the playbook doesn't know.</summary>
    private const double UsualTolerance = 0.1;

    private readonly Dictionary<FactId, FactId> first = [];
    private readonly Dictionary<FactId, HashSet<string>> behind = [];
    private readonly HashSet<FactId> contradicted = [];

    /// <param name="live">Those that count.</param>
    /// <param name="originsOf">Where each comes from.</param>
    public static Voices Of(IReadOnlyList<KnownFact> live, Topic? topic, Playbook playbook, Func<Fact, IEnumerable<string>> originsOf)
    {
        var voices = new Voices();
        foreach (var known in live) voices.first[known.Fact.Id] = known.Fact.Id;
        var said = live.Select(known => Said.By(known.Fact, topic, playbook)).ToList();
        voices.JoinNumbers(said.Where(one => one.Number is not null).OrderBy(one => one.Number!.Value.Amount).ToList(), topic?.Tolerance ?? UsualTolerance);
        voices.JoinTexts(said, contradict: topic?.Compares != Comparison.Several);
        voices.JoinByWord(live);
        foreach (var known in live)
        {
            var group = voices.First(known.Fact.Id);
            if (!voices.behind.TryGetValue(group, out var sources)) voices.behind[group] = sources = new(StringComparer.Ordinal);
            sources.UnionWith(originsOf(known.Fact));
        }
        return voices;
    }

    /// <summary>Whether two facts of a matter can't both hold.</summary>
    public static bool Contradict(KnownFact one, KnownFact other, Topic? topic, Playbook playbook) => Of([one, other], topic, playbook, _ => []).IsContradicted(one);

    public bool IsContradicted(KnownFact known) => contradicted.Contains(known.Fact.Id);

    /// <summary>How many independent sources say what it says; 1 for one that doesn't count.</summary>
    public int OriginsBehind(KnownFact known) => first.ContainsKey(known.Fact.Id) ? behind[First(known.Fact.Id)].Count : 1;

    /// <summary>Neighbours within the tolerance say the same; who is too far from the least or the most is contradicted.</summary>
    private void JoinNumbers(List<Said> numbers, double tolerance)
    {
        foreach (var quantity in numbers.GroupBy(one => one.Number!.Value.Quantity, StringComparer.Ordinal))
        {
            var sorted = quantity.ToList();
            for (var i = 1; i < sorted.Count; i++)
                if (sorted[i].Agrees(sorted[i - 1], tolerance)) Join(sorted[i].Id, sorted[i - 1].Id);
            foreach (var one in sorted)
                if (!one.Agrees(sorted[0], tolerance) || !one.Agrees(sorted[^1], tolerance)) contradicted.Add(one.Id);
        }
    }

    /// <summary>The same words say the same. Different ones contradict each other only where one alone can hold, and only as values: two sentences may both be true.</summary>
    private void JoinTexts(List<Said> said, bool contradict)
    {
        foreach (var same in said.Where(one => one.Text is not null).GroupBy(one => one.Text, StringComparer.Ordinal))
            foreach (var one in same) Join(one.Id, same.First().Id);
        var values = said.Where(one => one is { IsValue: true, Text: not null }).ToList();
        if (!contradict || values.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count() < 2) return;
        foreach (var one in values) contradicted.Add(one.Id);
    }

    private void JoinByWord(IReadOnlyList<KnownFact> live)
    {
        foreach (var fact in live.Select(known => known.Fact))
        {
            foreach (var other in fact.Agrees.Where(first.ContainsKey)) Join(fact.Id, other);
            foreach (var other in fact.Contradicts.Where(first.ContainsKey)) contradicted.UnionWith([fact.Id, other]);
        }
    }

    private void Join(FactId one, FactId other) => first[First(one)] = First(other);

    private FactId First(FactId id)
    {
        while (first[id] != id) id = first[id] = first[first[id]];
        return id;
    }
}
