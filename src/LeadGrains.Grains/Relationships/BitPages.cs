namespace LeadGrains.Grains.Relationships;

/// <summary>A set of node numbers. Immutable; pages without any take no room.</summary>
internal sealed class BitPages
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    public static readonly BitPages Empty = new([], 0);

    private readonly ulong[]?[] pages;

    private BitPages(ulong[]?[] pages, int count) => (this.pages, Count) = (pages, count);

    public int Count { get; }

    public bool Has(int node) =>
        Count > 0 && node >> PageBits < pages.Length && pages[node >> PageBits] is { } page && (page[(node & (PageSize - 1)) >> 6] & (1ul << (node & 63))) != 0;

    public BitPages With(int node, bool set)
    {
        if (Has(node) == set) return this;
        var next = new ulong[]?[Math.Max(pages.Length, (node >> PageBits) + 1)];
        pages.CopyTo(next, 0);
        var page = (ulong[])(next[node >> PageBits]?.Clone() ?? new ulong[PageSize / 64]);
        page[(node & (PageSize - 1)) >> 6] ^= 1ul << (node & 63);
        next[node >> PageBits] = page;
        return new(next, Count + (set ? 1 : -1));
    }
}
