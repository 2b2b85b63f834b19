using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>What a batch of events does to relations.</summary>
public sealed class EdgeChanges
{
    private readonly Dictionary<EdgePair, List<EdgeRow>> _open = [];
    private readonly Dictionary<(EdgePair, EdgeKind, long, long), EdgeRow> _rows = [];

    /// <param name="events">In order, decoded.</param>
    public EdgeChanges(IEnumerable<StoredEvent> events) =>
        Pairs = [.. events.Where(EdgeProjection.ChangesOpenOnes).SelectMany(EdgeProjection.PairsOf)];

    /// <summary>Whose open relations are to be found before <see cref="Fold"/>.</summary>
    public HashSet<EdgePair> Pairs { get; }

    public IReadOnlyCollection<EdgeRow> Rows => _rows.Values;

    public void Found(IEnumerable<EdgeRow> open)
    {
        foreach (var row in open) Open(row.Pair).Add(row);
    }

    public void Fold(StoredEvent stored)
    {
        foreach (var pair in EdgeProjection.PairsOf(stored)) FoldOne(stored, pair);
    }

    private void FoldOne(StoredEvent stored, EdgePair pair)
    {
        var open = Open(pair);
        foreach (var row in EdgeProjection.Project(stored, pair, open).ToArray())
        {
            _rows[(pair, row.Kind, row.Origin, row.KnownFrom)] = row;
            if (open.Count > 0) TakeOut(row, open);
            if (row.KnownUntil is null) open.Add(row);
        }
    }

    private static void TakeOut(EdgeRow row, List<EdgeRow> open) =>
        open.RemoveAll(known => (known.Kind, known.Origin, known.KnownFrom) == (row.Kind, row.Origin, row.KnownFrom));

    private List<EdgeRow> Open(EdgePair pair)
    {
        if (!_open.TryGetValue(pair, out var open)) _open[pair] = open = [];
        return open;
    }
}
