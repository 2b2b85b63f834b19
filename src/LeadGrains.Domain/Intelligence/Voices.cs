using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Facts of one matter that stand, grouped by what they say. Each goes by its place among them.</summary>
internal sealed class Voices
{
    /// <summary>Numbers of what the playbook doesn't know.</summary>
    private const double UsualTolerance = 0.1;

    private readonly int[] first;
    private readonly HashSet<string>?[] behind;
    private readonly bool[] contradicted;

    private Voices(int count) => (first, behind, contradicted) = ([.. Enumerable.Range(0, count)], new HashSet<string>?[count], new bool[count]);

    /// <param name="live">Those that count.</param>
    /// <param name="originsOf">Where each comes from.</param>
    public static Voices Of(IReadOnlyList<KnownFact> live, Topic? topic, Playbook playbook, Func<Fact, IEnumerable<string>> originsOf)
    {
        var voices = new Voices(live.Count);
        var said = live.Select((known, place) => (Place: place, What: Said.By(known.Fact, topic, playbook))).ToList();
        voices.JoinNumbers(said.Where(one => one.What.Number is not null).OrderBy(one => one.What.Number!.Value.Amount), topic?.Tolerance ?? UsualTolerance);
        voices.JoinTexts(said, contradict: topic?.Compares != Comparison.Several);
        voices.JoinByWord(live);
        for (var place = 0; place < live.Count; place++)
            (voices.behind[voices.First(place)] ??= new(StringComparer.Ordinal)).UnionWith(originsOf(live[place].Fact));
        return voices;
    }

    /// <summary>Whether two facts of a matter can't both hold.</summary>
    public static bool Contradict(KnownFact one, KnownFact other, Topic? topic, Playbook playbook) => Of([one, other], topic, playbook, _ => []).IsContradicted(0);

    public bool IsContradicted(int place) => contradicted[place];

    /// <summary>How many independent sources say what it says.</summary>
    public int OriginsBehind(int place) => behind[First(place)]!.Count;

    /// <summary>Neighbours within the tolerance say the same; who is too far from the least or the most is contradicted.</summary>
    private void JoinNumbers(IEnumerable<(int Place, Said What)> numbers, double tolerance)
    {
        foreach (var quantity in numbers.GroupBy(one => one.What.Number!.Value.Quantity, StringComparer.Ordinal))
        {
            var sorted = quantity.ToList();
            for (var i = 1; i < sorted.Count; i++)
                if (sorted[i].What.Agrees(sorted[i - 1].What, tolerance)) Join(sorted[i].Place, sorted[i - 1].Place);
            foreach (var one in sorted)
                if (!one.What.Agrees(sorted[0].What, tolerance) || !one.What.Agrees(sorted[^1].What, tolerance)) contradicted[one.Place] = true;
        }
    }

    /// <summary>The same words say the same. Different ones contradict each other only where one alone can hold, and only as values: two sentences may both be true.</summary>
    private void JoinTexts(List<(int Place, Said What)> said, bool contradict)
    {
        foreach (var same in said.Where(one => one.What.Text is not null).GroupBy(one => one.What.Text, StringComparer.Ordinal))
            foreach (var one in same) Join(one.Place, same.First().Place);
        var values = said.Where(one => one.What is { IsValue: true, Text: not null }).ToList();
        if (!contradict || values.Select(one => one.What.Text).Distinct(StringComparer.Ordinal).Count() < 2) return;
        foreach (var one in values) contradicted[one.Place] = true;
    }

    private void JoinByWord(IReadOnlyList<KnownFact> live)
    {
        if (live.All(known => known.Fact.Agrees.IsDefaultOrEmpty && known.Fact.Contradicts.IsDefaultOrEmpty)) return;
        var places = Enumerable.Range(0, live.Count).ToDictionary(place => live[place].Fact.Id);
        foreach (var place in places.Values)
        {
            foreach (var other in live[place].Fact.Agrees.Where(places.ContainsKey)) Join(place, places[other]);
            foreach (var other in live[place].Fact.Contradicts.Where(places.ContainsKey)) contradicted[place] = contradicted[places[other]] = true;
        }
    }

    private void Join(int one, int other) => first[First(one)] = First(other);

    private int First(int place)
    {
        while (first[place] != place) place = first[place] = first[first[place]];
        return place;
    }
}
