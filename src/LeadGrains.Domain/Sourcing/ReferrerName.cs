namespace LeadGrains.Domain.Sourcing;

/// <summary>The one place that decides whether the name of somebody who referred a lead may stand in a text.</summary>
public static class ReferrerName
{
    /// <summary>For whatever leaves: mail, exports, answers to programs that only read. Without consent there is no name.</summary>
    /// <param name="name">Theirs; null when erased.</param>
    public static string? Outgoing(Referral referral, string? name) => MayLeave(referral) ? name : null;

    /// <summary>For an answer: our own people see it, and programs that act for us; what a program only reads may be on its way out.</summary>
    public static string? For(Actor reader, Referral referral, string? name) => reader.Role == Role.ApiReader ? Outgoing(referral, name) : name;

    /// <summary>What was noted about a referral may name them too.</summary>
    public static string? NoteFor(Actor reader, Referral referral) => reader.Role == Role.ApiReader && !MayLeave(referral) ? null : referral.Note?.Text;

    /// <summary>What happened stays told for ever, while consent may be taken back: to programs that only read it never tells the note.</summary>
    public static bool HidesNote(Actor reader, LeadReferred happened) => reader.Role == Role.ApiReader && happened.Referral.Note is not null;

    public static LeadReferred WithoutNote(LeadReferred happened) => new(happened.Referral with { Note = null });

    private static bool MayLeave(Referral referral) => referral.MayName == NameConsent.Given;
}
