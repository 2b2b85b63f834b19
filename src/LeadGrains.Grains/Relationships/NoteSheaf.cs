using System.Buffers;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Notes of many nodes in no order, gathered to be kept node by node.</summary>
internal sealed class NoteSheaf
{
    private readonly ArrayBufferWriter<byte> texts = new();
    private readonly List<(int Keeper, int Other, int Start)> notes = [];

    public void Add(int keeper, EdgeRow row, int other, int account)
    {
        notes.Add((keeper, other, texts.WrittenCount));
        NoteForm.Write(texts, row, other, account);
    }

    /// <param name="nodes">How many there are.</param>
    /// <param name="erased">Of and about whom nothing is kept.</param>
    public NotePages Bind(int nodes, IReadOnlySet<int> erased)
    {
        var starts = new int[nodes + 1];
        foreach (var (keeper, _, _) in notes) starts[keeper + 1]++;
        for (var node = 0; node < nodes; node++) starts[node + 1] += starts[node];
        var (order, next) = (new int[notes.Count], starts[..^1]);
        for (var i = 0; i < notes.Count; i++) order[next[notes[i].Keeper]++] = i;
        var draft = new NotePages.Draft(NotePages.Empty());
        var one = new ArrayBufferWriter<byte>();
        for (var node = 0; node < nodes; node++)
        {
            if (starts[node] == starts[node + 1] || erased.Contains(node)) continue;
            one.ResetWrittenCount();
            foreach (var i in order.AsSpan(starts[node]..starts[node + 1]))
                if (!erased.Contains(notes[i].Other)) one.Write(texts.WrittenSpan[notes[i].Start..End(i)]);
            draft.Set(node, one.WrittenSpan);
        }
        return draft.Publish();
    }

    private int End(int i) => i + 1 < notes.Count ? notes[i + 1].Start : texts.WrittenCount;
}
