using LeadGrains.Domain;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// Numbers for ids, counted from 0 and never given twice. An id as this system makes them (prefix and 26 letters) takes 17 bytes and its place in
/// the table; any other is kept as the text that it is. One thread adds while others read.
/// </summary>
internal sealed class NodeIds
{
    private UInt128[] values = new UInt128[16];
    private byte[] forms = new byte[16];
    private string[] odd = new string[4];
    private int[] slots = new int[64];
    private int[] users = new int[4];
    private int odds;

    public int Count { get; private set; }

    public int UserCount { get; private set; }

    /// <summary>Our own people, of whom a reader sees as many as there were when what it reads was made.</summary>
    public ReadOnlySpan<int> Users(int count) => Volatile.Read(ref users).AsSpan(0, count);

    /// <summary>-1: not known.</summary>
    public int Find(string id)
    {
        var (form, value) = IdForm.Of(id);
        return Probe(Volatile.Read(ref slots), form, value, id, out _);
    }

    public int Intern(string id)
    {
        var (form, value) = IdForm.Of(id);
        if (Probe(slots, form, value, id, out var slot) is var known and >= 0)
            return known;
        Grow();
        var node = Count;
        forms[node] = form;
        values[node] = form == IdForm.Odd ? (UInt128)KeepOdd(id) : value;
        if (IdForm.KindOf(id) == EntityKind.User) KeepUser(node);
        Probe(slots, form, value, id, out slot);
        Count = node + 1;
        // Whoever finds the slot finds what it leads to.
        Volatile.Write(ref slots[slot], node + 1);
        return node;
    }

    public string Text(int node)
    {
        var (form, value) = At(node);
        return form == IdForm.Odd ? Volatile.Read(ref odd)[(int)value] : IdForm.Text(form, value);
    }

    public EntityKind KindOf(int node)
    {
        var (form, value) = At(node);
        return form == IdForm.Odd ? IdForm.KindOf(Volatile.Read(ref odd)[(int)value]) : IdForm.KindOf(form);
    }

    /// <summary>As the texts compare, letter by letter.</summary>
    public int Compare(int one, int other)
    {
        var (a, b) = (At(one), At(other));
        return a.Form == b.Form && a.Form != IdForm.Odd ? a.Value.CompareTo(b.Value) : string.CompareOrdinal(Text(one), Text(other));
    }

    private (byte Form, UInt128 Value) At(int node) => (Volatile.Read(ref forms)[node], Volatile.Read(ref values)[node]);

    private int Probe(int[] table, byte form, UInt128 value, string id, out int slot)
    {
        var mask = table.Length - 1;
        for (slot = IdForm.Hash(form, value, id) & mask; Volatile.Read(ref table[slot]) is var taken and > 0; slot = (slot + 1) & mask)
        {
            var (known, at) = At(taken - 1);
            if (known == form && (form == IdForm.Odd ? Volatile.Read(ref odd)[(int)at] == id : at == value))
                return taken - 1;
        }
        return -1;
    }

    private int KeepOdd(string id)
    {
        if (odds == odd.Length) Volatile.Write(ref odd, Larger(odd));
        odd[odds] = id;
        return odds++;
    }

    private void KeepUser(int node)
    {
        if (UserCount == users.Length) Volatile.Write(ref users, Larger(users));
        users[UserCount++] = node;
    }

    private void Grow()
    {
        if (Count == values.Length)
        {
            Volatile.Write(ref values, Larger(values));
            Volatile.Write(ref forms, Larger(forms));
        }
        // At most two thirds full.
        if (3L * (Count + 1) <= 2L * slots.Length)
            return;
        var table = new int[slots.Length * 2];
        for (var node = 0; node < Count; node++)
        {
            var (form, value) = At(node);
            var slot = IdForm.Hash(form, value, form == IdForm.Odd ? odd[(int)value] : "") & (table.Length - 1);
            while (table[slot] > 0) slot = (slot + 1) & (table.Length - 1);
            table[slot] = node + 1;
        }
        Volatile.Write(ref slots, table);
    }

    private static T[] Larger<T>(T[] array)
    {
        var larger = new T[array.Length + Math.Max(4, array.Length / 2)];
        array.CopyTo(larger, 0);
        return larger;
    }
}
