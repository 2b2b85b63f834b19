using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>What a dossier amounts to at a time, to one kind of reader: what they may not read doesn't count, or its shadow would tell of it.</summary>
/// <param name="Until">Time alone changes nothing of it before; null: never.</param>
public sealed record Judgement(Dossier Of, Playbook By, ImmutableDictionary<string, JudgedMatter> Matters, DateTimeOffset At, DateTimeOffset? Until)
{
    /// <summary>The judgement of the whole dossier.</summary>
    /// <param name="readers">What they may read counts.</param>
    /// <param name="before">An earlier judgement for the same reader: what hasn't changed since is not judged again.</param>
    public static Judgement Pass(Dossier dossier, Playbook playbook, DateTimeOffset now, Readership readers, Judgement? before = null)
    {
        if (before?.Holds(playbook, now) != true) before = null;
        if (before is not null && ReferenceEquals(before.Of, dossier)) return before;
        var matters = ImmutableDictionary.CreateBuilder<string, JudgedMatter>(StringComparer.Ordinal);
        foreach (var (key, matter) in dossier.Matters)
        {
            matters[key] = before?.Matters.GetValueOrDefault(key) is { Leans: false } known && ReferenceEquals(known.Of, matter)
                ? known
                : Judge(dossier, key, playbook, now, readers) with { Of = matter };
        }
        return new(dossier, playbook, matters.ToImmutable(), now, matters.Values.Min(matter => matter.Until));
    }

    private Dictionary<string, JudgedMatter>? byTopic;

    /// <summary>The matter of a topic about the account itself.</summary>
    public JudgedMatter? Find(Topic topic) => (byTopic ??= ByTopic()).GetValueOrDefault(topic.Code);

    public JudgedFact? Find(FactId id) =>
        Of.Where.TryGetValue(id, out var matter) ? Matters[matter].Facts.FirstOrDefault(fact => fact.Known.Fact.Id == id) : null;

    /// <summary>How many facts count for this kind of reader.</summary>
    public int Count => Matters.Values.Sum(matter => matter.Facts.Length);

    /// <summary>Newest first, taken from the matters one by one as they are asked for: a page of a large dossier costs a page.</summary>
    public IEnumerable<JudgedFact> Newest()
    {
        var next = new PriorityQueue<(JudgedMatter Matter, int At), long>();
        foreach (var matter in Matters.Values) Offer(matter, matter.Facts.Length - 1);
        while (next.TryDequeue(out var newest, out _))
        {
            yield return newest.Matter.Facts[newest.At];
            Offer(newest.Matter, newest.At - 1);
        }

        void Offer(JudgedMatter matter, int at)
        {
            if (at >= 0) next.Enqueue((matter, at), -matter.Facts[at].Known.Seq);
        }
    }

    /// <summary>By the topic's code: several are asked for at each reading.</summary>
    private Dictionary<string, JudgedMatter> ByTopic() => Matters
        .Where(matter => matter.Value.Topic is { } topic && matter.Key == $"/{topic.Category}/{topic.Code}")
        .ToDictionary(matter => matter.Value.Topic!.Code, matter => matter.Value, StringComparer.Ordinal);

    /// <summary>Nothing but new facts can have changed it.</summary>
    private bool Holds(Playbook playbook, DateTimeOffset now) => ReferenceEquals(By, playbook) && now >= At && !(Until <= now);

    private static JudgedMatter Judge(Dossier dossier, string key, Playbook playbook, DateTimeOffset now, Readership readers)
    {
        var all = dossier.Matters[key];
        var readable = readers.All || all.Facts.TrueForAll(readers.MayRead) ? all : new Matter(all.Facts.FindAll(readers.MayRead));
        var (category, topic) = (all.Facts[0].Fact.Category, all.Facts[0].Fact.Topic);
        return new MatterJudge(readable, playbook.FindTopic(category, topic), playbook, now, id => dossier.Find(id)).Judge();
    }
}
