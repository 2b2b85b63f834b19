using System.Buffers;
using System.Text;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What a node is called and how far it has come, as a few bytes; or, where that may have changed, from which position on it is to be looked up.</summary>
internal static class FaceForm
{
    private const byte Gone = 255;
    private const byte NoStage = 254;
    private const byte NoName = 1;

    private static readonly string[] Stages =
        [.. Enum.GetNames<AccountStage>().Concat(Enum.GetNames<ContactStage>()).Concat(Enum.GetNames<LeadStage>()).Distinct(StringComparer.Ordinal)];

    public static void Write(IBufferWriter<byte> into, Face face)
    {
        into.Write([face.Stage is null ? NoStage : (byte)Array.IndexOf(Stages, face.Stage), face.Name is null ? NoName : (byte)0]);
        if (face.Name is { Length: > 0 } name) into.Advance(Encoding.UTF8.GetBytes(name, into.GetSpan(Encoding.UTF8.GetByteCount(name))));
    }

    /// <param name="seq">What tells of it must be true at this position or later.</param>
    public static void WriteGone(IBufferWriter<byte> into, long seq)
    {
        into.Write([Gone]);
        NoteForm.Write(into, seq);
    }

    /// <summary>Null: nothing is known, or no longer.</summary>
    public static Face? Read(ReadOnlySpan<byte> text) =>
        text.Length == 0 || text[0] == Gone ? null : new(text[1] == NoName ? null : Encoding.UTF8.GetString(text[2..]), text[0] == NoStage ? null : Stages[text[0]]);

    /// <summary>Whether what was true at a position tells of it.</summary>
    public static bool Takes(ReadOnlySpan<byte> text, long asOf)
    {
        if (text.Length == 0 || text[0] != Gone) return true;
        var at = 1;
        return NoteForm.Read(text, ref at) <= asOf;
    }
}
