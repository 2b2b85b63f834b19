using System.Buffers;
using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// A workspace's relations in memory. One thread at a time applies changes; any number read <see cref="Current"/> meanwhile, without waiting for
/// it or it for them.
/// </summary>
/// <remarks>Holds for the rules that it was built by: other ones need another index.</remarks>
public sealed class RelationIndex
{
    /// <summary>After so many half-lives sums are brought to a new epoch: weights grow beyond floating numbers otherwise, and bounds are far off.</summary>
    private const int MostHalfLives = 4;

    private readonly NodeIds ids;
    private readonly SwayWords words;
    private readonly HashSet<int> erased;
    private readonly Classes classes;
    private readonly SearchPool pool = new();
    private readonly ArrayBufferWriter<byte> scratch = new();
    private readonly long since;
    private volatile RelationGraph current;

    internal RelationIndex(NodeIds ids, Measure measure, SwayWords words, HashSet<int> erased, Classes classes, Neighbours[][] pages, NotePages notes, NotePages faces, BitPages shut, ImmutableDictionary<ulong, float> breaches, long edges, long seq)
    {
        (this.ids, this.words, this.erased, this.classes, since) = (ids, words, erased, classes, seq);
        current = new(ids, measure, pool, pages, notes, faces, shut, breaches, edges, seq);
    }

    /// <summary>An empty one.</summary>
    /// <param name="epoch">Now; strengths are not told for times before it.</param>
    public static RelationIndex Empty(RelationshipRules rules, DateTimeOffset epoch) => new RelationIndexBuilder(rules, epoch).Build(0);

    /// <summary>As it is now: keep it for as long as one answer takes.</summary>
    public RelationGraph Current => current;

    /// <summary>Applies changes, all visible at once.</summary>
    /// <param name="seq">The position that it is true at afterwards.</param>
    public void Apply(IEnumerable<RelationChange> changes, long seq)
    {
        var (draft, known) = (new Draft(current, ids), ids.Count);
        foreach (var change in changes)
        {
            if (change.What is RelationChange.Act.Touch or RelationChange.Act.Show)
            {
                if (ids.Find(change.From) is var node && node >= 0 && node < known && !erased.Contains(node)) Face(draft.Faces, change, node, seq);
                continue;
            }
            if (change.At - draft.Measure.Epoch is var ahead && ahead.TotalDays > MostHalfLives * (double)draft.Measure.Rules.HalfLifeDays)
                draft.Rebase(change.At);
            Apply(draft, change);
        }
        // Who is related to something for the first time has a name already, maybe a newer one than lists know.
        for (var node = known; node < ids.Count; node++) Touch(draft.Faces, node, seq);
        current = draft.Publish(pool, seq);
    }

    private void Face(NotePages.Draft faces, in RelationChange change, int node, long seq)
    {
        if (change.What == RelationChange.Act.Touch) Touch(faces, node, seq);
        else if (change.Seq >= since && FaceForm.Takes(faces.TextOf(node), change.Seq))
        {
            scratch.ResetWrittenCount();
            FaceForm.Write(scratch, change.Face!);
            faces.Set(node, scratch.WrittenSpan);
        }
    }

    private void Touch(NotePages.Draft faces, int node, long seq)
    {
        scratch.ResetWrittenCount();
        FaceForm.WriteGone(scratch, seq);
        faces.Set(node, scratch.WrittenSpan);
    }

    private void Apply(Draft draft, in RelationChange change)
    {
        var (from, to) = (ids.Intern(change.From), ids.Intern(change.To));
        draft.Reach(Math.Max(from, to));
        if (erased.Contains(from) || erased.Contains(to)) return;
        switch (change.What)
        {
            case RelationChange.Act.Erase:
                erased.Add(from);
                words.Forget(from);
                draft.Shut = draft.Shut.With(from, set: true);
                draft.Detach(from);
                Match(draft, classes.Forget(from));
                break;
            case RelationChange.Act.ShutOut or RelationChange.Act.LetIn:
                draft.Shut = draft.Shut.With(from, change.What == RelationChange.Act.ShutOut);
                break;
            case RelationChange.Act.Note:
                if (from == to) return;
                var row = change.Row!;
                draft.Note(from, to);
                var (keeper, other) = NoteForm.Ends(row.Kind, from, to);
                var place = row.AccountId is { } account ? ids.Intern(account.Value) : -1;
                draft.Notes.Set(keeper, row, other, place);
                draft.Reach(ids.Count - 1);
                // There it is found, too, though it relates people only.
                if (place >= 0 && place != keeper) draft.Note(keeper, place);
                break;
            default:
                if (from == to) return;
                var pair = draft.Read(from, to, out var bound);
                if (Changing.Apply(ref pair, change, from, to, change.What == RelationChange.Act.Sway ? ids.Intern(change.Place) : -1, draft.Measure, words))
                    draft.Write(from, to, bound, pair);
                draft.Reach(ids.Count - 1);
                if (change.Kind == RelationKind.Attended && change.What == RelationChange.Act.Open) Match(draft, classes.Enter(from, to));
                if (change.Kind == RelationKind.Attended && change.What == RelationChange.Act.Close) Match(draft, classes.Leave(from, to));
                break;
        }
    }

    private void Match(Draft draft, IReadOnlyList<(int One, int Other)> doubtful)
    {
        foreach (var (one, other) in doubtful)
        {
            var pair = draft.Read(one, other, out var bound);
            pair.Match(classes.Share(one, other));
            draft.Write(one, other, bound, pair);
        }
    }
}

/// <summary>What a change makes of a pair, the same one by one and in bulk.</summary>
internal static class Changing
{
    /// <returns>False when all stays as it was.</returns>
    public static bool Apply(ref Pair pair, in RelationChange change, int from, int to, int place, Measure measure, SwayWords words)
    {
        var before = pair;
        switch (change.What)
        {
            case RelationChange.Act.Open: pair.Open(change.Kind); break;
            case RelationChange.Act.Close: pair.Close(change.Kind); break;
            case RelationChange.Act.Meet: pair.Meet(measure.WeightOf(change.Interaction, change.At)); break;
            case RelationChange.Act.Break: pair.Break(measure.Left(change.At)); break;
            case RelationChange.Act.Sway: pair.Sway(words.Say(from, to, place, change.Basis, change.Weight)); break;
            default: throw new InvalidOperationException($"{change.What} is no change of a pair");
        }
        return !(before.Out == pair.Out && before.In == pair.In && before.Sways == pair.Sways && before.Contact.Equals(pair.Contact) && before.Breaches.Equals(pair.Breaches));
    }
}
