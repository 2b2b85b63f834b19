using System.Runtime.InteropServices;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// All relations of two nodes as one of them keeps them, in 24 bytes. A node's stand in order: what can carry an introduction first, the strongest
/// first, so that a search stops at the first that is too weak.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct HalfEdge(int target, int bound, Pair pair)
{
    public readonly int Target = target;

    /// <summary>The least that it ever costs to go along it, in either direction; <see cref="Measure.Never"/>: it carries nothing.</summary>
    public readonly int Bound = bound;

    public readonly uint Out = pair.Out, In = pair.In;
    public readonly float Contact = pair.Contact;
    public readonly ushort Sways = pair.Sways, Swayed = pair.Swayed;

    /// <summary>Where it stands among the others.</summary>
    public ulong Order => OrderOf(Bound, Target);

    public static ulong OrderOf(int bound, int target) => ((ulong)(uint)bound << 32) | (uint)target;

    /// <param name="breaches">Kept apart, as there are few.</param>
    public Pair Pair(float breaches) => new() { Out = Out, In = In, Contact = Contact, Breaches = breaches, Sways = Sways, Swayed = Swayed };
}
