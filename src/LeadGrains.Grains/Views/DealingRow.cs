using LeadGrains.Domain;

namespace LeadGrains.Grains.Views;

/// <summary>What one person had to do with another, once; of one person alone, what became of them.</summary>
/// <param name="One">The same as <paramref name="Other"/> where it is of one alone.</param>
/// <param name="Seq">Position of the event that tells of it.</param>
public sealed record DealingRow(string One, string Other, long Seq, DealingKind Kind, DateTimeOffset At)
{
    /// <summary>Of what kind the interaction was, where it is one.</summary>
    public InteractionKind Interaction => (InteractionKind)(Kind - DealingKind.Call);
}

/// <summary>An interaction by its kind (in their order), a breach of etiquette, or, of one person, whether they are left out of all answers.</summary>
public enum DealingKind
{
    Call, Visit, Meeting, Email, Message, Exhibition, Event, Other,
    Breach,
    ShutOut, LetIn, Erased,
}
