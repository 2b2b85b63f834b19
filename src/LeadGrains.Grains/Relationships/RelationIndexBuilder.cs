using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Builds an index of many changes at once: the same one that applying them one by one ends at. Each row is noted once, as it was told last.</summary>
/// <param name="epoch">Now; strengths are not told for times before it.</param>
/// <param name="expected">How many pairs there will be, about.</param>
public sealed class RelationIndexBuilder(RelationshipRules rules, DateTimeOffset epoch, int expected = 0)
{
    private readonly NodeIds ids = new();
    private readonly Measure measure = new(rules, epoch);
    private readonly SwayWords words = new();
    private readonly HashSet<int> erased = [];
    private readonly Classes classes = new();

    /// <summary>By the pair's key; the lower number is the one that sees.</summary>
    private readonly Dictionary<ulong, Pair> pairs = new(expected, PairOrder.Instance);
    private readonly NoteSheaf notes = new();
    private readonly NotePages.Draft faces = new(NotePages.Empty());
    private readonly ArrayBufferWriter<byte> scratch = new();
    private BitPages shut = BitPages.Empty;

    public void Add(in RelationChange change)
    {
        if (change.What is RelationChange.Act.Show)
        {
            // Of what is related to nothing no graph tells.
            if (ids.Find(change.From) is >= 0 and var node && !erased.Contains(node)) Show(node, change.Face!);
            return;
        }
        var (from, to) = (ids.Intern(change.From), ids.Intern(change.To));
        if (erased.Contains(from) || erased.Contains(to)) return;
        switch (change.What)
        {
            case RelationChange.Act.Erase:
                erased.Add(from);
                words.Forget(from);
                faces.Set(from, []);
                classes.Forget(from);
                shut = shut.With(from, set: true);
                break;
            case RelationChange.Act.ShutOut or RelationChange.Act.LetIn:
                shut = shut.With(from, change.What == RelationChange.Act.ShutOut);
                break;
            case RelationChange.Act.Note:
                if (from == to) break;
                Note(from, to);
                var (keeper, other) = NoteForm.Ends(change.Row!.Kind, from, to);
                var place = change.Row.AccountId is { } account ? ids.Intern(account.Value) : -1;
                notes.Add(keeper, change.Row, other, place);
                // There it is found, too, though it relates people only.
                if (place >= 0 && place != keeper) Note(keeper, place);
                break;
            default:
                if (from == to) break;
                Change(change, from, to);
                if (change.Kind == RelationKind.Attended && change.What == RelationChange.Act.Open) classes.Enter(from, to);
                if (change.Kind == RelationKind.Attended && change.What == RelationChange.Act.Close) classes.Leave(from, to);
                break;
        }
    }

    /// <param name="seq">The position that it is true at.</param>
    public RelationIndex Build(long seq)
    {
        foreach (var (one, other) in classes.All())
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, RelationGraph.PairKey(one, other), out _);
            kept.Match(together: true);
        }
        var (starts, halves) = Spread();
        var pages = new Neighbours[(ids.Count + RelationGraph.PageSize - 1) >> RelationGraph.PageBits][];
        for (var page = 0; page < pages.Length; page++) pages[page] = new Neighbours[RelationGraph.PageSize];
        for (var node = 0; node < ids.Count; node++)
        {
            var mine = halves.AsSpan(starts[node], starts[node + 1] - starts[node]);
            mine.Sort(default(InOrder));
            pages[node >> RelationGraph.PageBits][node & (RelationGraph.PageSize - 1)] = Neighbours.Of(mine.ToArray());
        }
        var broken = pairs.Where(pair => pair.Value.Breaches != 0 && Stays(pair.Key)).ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Breaches, PairOrder.Instance);
        return new(ids, measure, words, erased, classes, pages, notes.Bind(ids.Count, erased), faces.Publish(), shut, broken, halves.Length / 2, seq);
    }

    private void Note(int one, int other)
    {
        ref var told = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, RelationGraph.PairKey(one, other), out _);
        told.Note();
    }

    private void Show(int node, Face face)
    {
        scratch.ResetWrittenCount();
        FaceForm.Write(scratch, face);
        faces.Set(node, scratch.WrittenSpan);
    }

    private void Change(in RelationChange change, int from, int to)
    {
        var place = change.What == RelationChange.Act.Sway ? ids.Intern(change.Place) : -1;
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, RelationGraph.PairKey(from, to), out _);
        var pair = from < to ? kept : kept.Mirrored;
        Changing.Apply(ref pair, change, from, to, place, measure, words);
        kept = from < to ? pair : pair.Mirrored;
    }

    /// <summary>Each pair at both of its nodes, node by node.</summary>
    private (int[] Starts, HalfEdge[] Halves) Spread()
    {
        var starts = new int[ids.Count + 1];
        foreach (var (key, pair) in pairs)
        {
            if (pair.IsEmpty || !Stays(key)) continue;
            starts[(int)(key >> 32) + 1]++;
            starts[(int)(uint)key + 1]++;
        }
        for (var node = 0; node < ids.Count; node++) starts[node + 1] += starts[node];
        var (halves, next) = (new HalfEdge[starts[^1]], starts[..^1]);
        foreach (var (key, pair) in pairs)
        {
            if (pair.IsEmpty || !Stays(key)) continue;
            var (one, other, bound) = ((int)(key >> 32), (int)(uint)key, measure.Bound(pair));
            halves[next[one]++] = new(other, bound, pair);
            halves[next[other]++] = new(one, bound, pair.Mirrored);
        }
        return (starts, halves);
    }

    private bool Stays(ulong pair) => erased.Count == 0 || !(erased.Contains((int)(pair >> 32)) || erased.Contains((int)(uint)pair));

    private readonly struct InOrder : IComparer<HalfEdge>
    {
        public int Compare(HalfEdge x, HalfEdge y) => x.Order.CompareTo(y.Order);
    }
}

/// <summary>Mixes a pair's key well: neighbours have neighbouring numbers, which would fall together.</summary>
internal sealed class PairOrder : IEqualityComparer<ulong>
{
    public static readonly PairOrder Instance = new();

    public bool Equals(ulong x, ulong y) => x == y;

    public int GetHashCode(ulong obj) => (int)((obj * 0x9E3779B97F4A7C15) >> 32);
}
