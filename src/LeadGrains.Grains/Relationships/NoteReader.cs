using System.Text;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;
using static LeadGrains.Grains.Relationships.NoteForm;

namespace LeadGrains.Grains.Relationships;

/// <summary>Reads a node's notes one after another, as <see cref="NoteForm"/> writes them.</summary>
internal ref struct NoteReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int at;
    private Has has;
    private ReadOnlySpan<byte> title;

    /// <summary>The end that does not keep it.</summary>
    public int Other { get; private set; }

    public EdgeKind Kind { get; private set; }

    public long Origin { get; private set; }

    public long KnownFrom { get; private set; }

    /// <summary>Null: it still is known so.</summary>
    public long? KnownUntil { get; private set; }

    public DateTimeOffset? Since { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    public DateTimeOffset? Over { get; private set; }

    /// <summary>Of an account; -1: none.</summary>
    public int Account { get; private set; }

    public InfluenceBasis? Basis { get; private set; }

    public double? Weight { get; private set; }

    public Leaning? Leaning { get; private set; }

    /// <summary>Whether an import told of it.</summary>
    public bool Imported { get; private set; }

    /// <inheritdoc cref="EdgeRow.Provenance"/>
    public readonly Provenance Provenance => Kind.ProvenanceOf(Imported, Basis);

    public readonly string? Title => !Tells(Has.Title) ? null : Encoding.UTF8.GetString(title);

    /// <summary>The note itself.</summary>
    public readonly ReadOnlySpan<byte> Bytes => text[Begin..at];

    /// <summary>Where it begins among those of its node.</summary>
    public int Begin { get; private set; }

    /// <returns>False behind the last.</returns>
    public bool Next()
    {
        if (at == text.Length) return false;
        Begin = at;
        Other = (int)Read(text, ref at);
        (Kind, Imported) = ((EdgeKind)(text[at] & ~NoteForm.Imported), (text[at] & NoteForm.Imported) != 0);
        at++;
        Origin = Read(text, ref at);
        KnownFrom = Origin + Read(text, ref at);
        has = (Has)Read(text, ref at);
        KnownUntil = Tells(Has.KnownUntil) ? KnownFrom + Read(text, ref at) : null;
        Since = Instant(Has.Since, Has.SinceDay);
        Until = Instant(Has.Until, Has.UntilDay);
        Over = Instant(Has.Over, Has.OverDay);
        Account = Number(Has.Account) ?? -1;
        Basis = (InfluenceBasis?)Number(Has.Basis);
        Weight = !Tells(Has.Weight) ? null : BitConverter.Int64BitsToDouble(ReadFixed(text, ref at));
        Leaning = (Leaning?)Number(Has.Leaning);
        var length = Number(Has.Title) ?? 0;
        title = text.Slice(at, length);
        at += length;
        return true;
    }

    /// <summary>The one that begins there.</summary>
    public void Open(int begin)
    {
        at = begin;
        Next();
    }

    /// <summary>On to the next whose other end lies within a neighbourhood; others are passed without a look.</summary>
    /// <returns>False when there is none.</returns>
    public bool NextWithin(Reach reach)
    {
        while (at < text.Length)
        {
            var begin = at;
            if (reach.IndexOf((int)Read(text, ref at)) >= 0)
            {
                at = begin;
                return Next();
            }
            Pass();
        }
        return false;
    }

    /// <summary>On to the next that tells of another end; others are passed without a look.</summary>
    /// <returns>False when there is none.</returns>
    public bool NextOf(int other)
    {
        while (at < text.Length)
        {
            var begin = at;
            if ((int)Read(text, ref at) == other)
            {
                at = begin;
                return Next();
            }
            Pass();
        }
        return false;
    }

    /// <summary>On to the next of a kind that tells of another end; others are passed without a look.</summary>
    /// <returns>False when there is none.</returns>
    public bool NextOf(int other, EdgeKind kind)
    {
        while (at < text.Length)
        {
            var begin = at;
            if ((int)Read(text, ref at) == other && (EdgeKind)(text[at] & ~NoteForm.Imported) == kind)
            {
                at = begin;
                return Next();
            }
            Pass();
        }
        return false;
    }

    /// <summary>Whether graphs of today show it.</summary>
    public readonly bool IsShown => KnownUntil is null && (Over is null || Kind == EdgeKind.Employment);

    /// <summary>Whether it was known, and held, at a time.</summary>
    public readonly bool IsOf(EdgeTime when) =>
        KnownFrom <= when.Known && !(KnownUntil <= when.Known)
        && (when.Valid is not { } valid ? Over is null || Kind == EdgeKind.Employment : !(Since > valid) && !(Over <= valid));

    /// <param name="keeper">The end that keeps it.</param>
    public readonly EdgeRow Row(Func<int, string> idOf, int keeper)
    {
        var (from, to) = Ends(Kind, keeper, Other);
        return new(idOf(from), idOf(to), Kind, Origin, KnownFrom)
        {
            KnownUntil = KnownUntil, Since = Since, Until = Until, Over = Over, AccountId = Account < 0 ? null : new AccountId(idOf(Account)), Basis = Basis, Weight = Weight, Leaning = Leaning, Title = Title, Imported = Imported,
        };
    }

    public readonly Note Note(RelationGraph graph) =>
        new(Kind, Origin, Since, Until, Over, Account < 0 ? null : new AccountId(graph.IdOf(Account)), Basis, Weight, Leaning, Title, Imported);

    /// <summary>Past the rest of a note whose other end was read.</summary>
    private void Pass()
    {
        at++;
        NoteForm.Pass(text, ref at);
        NoteForm.Pass(text, ref at);
        has = (Has)Read(text, ref at);
        if (Tells(Has.KnownUntil)) NoteForm.Pass(text, ref at);
        PassInstant(Has.Since, Has.SinceDay);
        PassInstant(Has.Until, Has.UntilDay);
        PassInstant(Has.Over, Has.OverDay);
        if (Tells(Has.Account)) NoteForm.Pass(text, ref at);
        if (Tells(Has.Basis)) NoteForm.Pass(text, ref at);
        if (Tells(Has.Weight)) at += sizeof(long);
        if (Tells(Has.Leaning)) NoteForm.Pass(text, ref at);
        var length = Number(Has.Title) ?? 0;
        at += length;
    }

    private void PassInstant(Has what, Has day)
    {
        if (!Tells(what)) return;
        if (Tells(day)) NoteForm.Pass(text, ref at);
        else at += sizeof(long);
    }

    private readonly bool Tells(Has what) => (has & what) != Has.Nothing;

    private int? Number(Has what) => !Tells(what) ? null : (int)Read(text, ref at);

    private DateTimeOffset? Instant(Has what, Has day) => !Tells(what) ? null : ReadInstant(text, Tells(day), ref at);
}
