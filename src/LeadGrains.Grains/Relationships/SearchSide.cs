namespace LeadGrains.Grains.Relationships;

/// <summary>A chain as it is being made, seen from its last node.</summary>
internal struct Label
{
    public int Node;

    /// <summary>The label it was made from; -1: it begins here.</summary>
    public int Parent;

    /// <summary>Another label at the same node; -1: none.</summary>
    public int Next;

    public int Cost;

    /// <summary>Where the last relation stands among its node's.</summary>
    public int Bound;

    /// <summary>The next relation to go along.</summary>
    public int Cursor;

    public byte Hops;

    /// <summary>A better one is at the same node.</summary>
    public bool Dead;
}

/// <summary>One of the two sides that a search widens: labels, found by node, and the queue of what to go along next, the cheapest first.</summary>
internal sealed class SearchSide
{
    public const long None = long.MaxValue / 4;

    private Label[] labels = new Label[512];
    private (int Node, int Head)[] slots = new (int, int)[1024];
    private int[] used = new int[512];
    private ulong[] heap = new ulong[512];
    private int slotCount;
    private int heapCount;
    private long stopped = None;

    public int Count { get; private set; }

    /// <summary>How many relations were gone along.</summary>
    public int Steps { get; set; }

    public long Top => heapCount == 0 ? None : (long)(heap[0] >> 32);

    /// <summary>The same with the labels that are not gone on from: nothing that costs less is left to be made of any.</summary>
    public long Least => Math.Min(Top, stopped);

    public ref Label this[int label] => ref labels[label];

    public void Clear()
    {
        foreach (var slot in used.AsSpan(0, slotCount)) slots[slot].Node = 0;
        (Count, slotCount, heapCount, Steps, stopped) = (0, 0, 0, 0, None);
    }

    /// <summary>The first label at a node; -1: none.</summary>
    public int At(int node) => HeadOf(SlotOf(node));

    /// <summary>Where a node's labels are found, or would be, until the next one is added.</summary>
    public int SlotOf(int node)
    {
        var table = slots;
        var slot = Slot(node);
        while (table[slot].Node is var taken && taken != 0 && taken != node + 1) slot = (slot + 1) & (table.Length - 1);
        return slot;
    }

    /// <inheritdoc cref="At"/>
    public int HeadOf(int slot) => slots[slot].Node == 0 ? -1 : slots[slot].Head;

    public int Add(int node, int parent, int cost, int bound, int hops) => Add(SlotOf(node), node, parent, cost, bound, hops);

    public int Add(int slot, int node, int parent, int cost, int bound, int hops)
    {
        if (Count == labels.Length) Array.Resize(ref labels, labels.Length * 2);
        if (2 * slotCount >= slots.Length)
        {
            Widen();
            slot = SlotOf(node);
        }
        var next = slots[slot].Node == 0 ? -1 : slots[slot].Head;
        if (next < 0) Take(slot, node);
        slots[slot].Head = Count;
        labels[Count] = new Label { Node = node, Parent = parent, Next = next, Cost = cost, Bound = bound, Hops = (byte)hops };
        return Count++;
    }

    public void Push(long key, int label)
    {
        if (heapCount == heap.Length) Array.Resize(ref heap, heap.Length * 2);
        var entry = ((ulong)key << 32) | (uint)label;
        var at = heapCount++;
        for (; at > 0 && heap[(at - 1) >> 2] is var above && above > entry; at = (at - 1) >> 2) heap[at] = above;
        heap[at] = entry;
    }

    /// <summary>A label is as far as this side goes.</summary>
    /// <param name="key">By which it would go on.</param>
    public void Stop(long key) => stopped = Math.Min(stopped, key);

    public int Pop()
    {
        var top = (int)(uint)heap[0];
        var last = heap[--heapCount];
        var at = 0;
        while ((at << 2) + 1 is var child && child < heapCount)
        {
            var least = child;
            for (var other = child + 1; other < Math.Min(child + 4, heapCount); other++)
                if (heap[other] < heap[least]) least = other;
            if (heap[least] >= last) break;
            heap[at] = heap[least];
            at = least;
        }
        heap[at] = last;
        return top;
    }

    private int Slot(int node) => (int)(((uint)node * 2654435769u) >> 8) & (slots.Length - 1);

    private void Take(int slot, int node)
    {
        if (slotCount == used.Length) Array.Resize(ref used, used.Length * 2);
        slots[slot].Node = node + 1;
        used[slotCount++] = slot;
    }

    private void Widen()
    {
        var before = slots;
        slots = new (int, int)[before.Length * 2];
        var taken = used.AsSpan(0, slotCount).ToArray();
        slotCount = 0;
        foreach (var old in taken)
        {
            var slot = Slot(before[old].Node - 1);
            while (slots[slot].Node != 0) slot = (slot + 1) & (slots.Length - 1);
            Take(slot, before[old].Node - 1);
            slots[slot].Head = before[old].Head;
        }
    }
}
