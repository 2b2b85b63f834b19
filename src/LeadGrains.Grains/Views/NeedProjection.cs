using LeadGrains.Domain;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to needs, by the same folding as in the account's grain.</summary>
public static class NeedProjection
{
    private static readonly Personal NotKept = Personal.OfWorkspace("");

    /// <param name="old">Null before its first event.</param>
    public static NeedRow Project(NeedEvent happened, StoredEvent stored, NeedRow? old)
    {
        var book = old is null ? NeedBook.Empty : new NeedBook(NeedBook.Empty.Needs.Add(happened.Id, old.Need));
        var need = book.Fold(happened, stored.Meta).Find(happened.Id)
            ?? throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} is about a need that the views don't know.");
        return new(new(stored.Stream.Value), need with { Statement = NotKept, End = need.End is null ? null : need.End with { Reason = NotKept } });
    }
}
