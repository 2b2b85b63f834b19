using System.Collections.Immutable;

namespace LeadGrains.Domain.Needs;

/// <summary>The needs of one account.</summary>
public sealed record NeedBook(ImmutableDictionary<NeedId, Need> Needs)
{
    public static readonly NeedBook Empty = new(ImmutableDictionary<NeedId, Need>.Empty);

    public Need? Find(NeedId id) => Needs.GetValueOrDefault(id);

    /// <summary>The one recorded last up to a position.</summary>
    public Need? RecordedAt(long seq) => Needs.Values.Where(need => need.Seq <= seq).MaxBy(need => need.Seq);

    public NeedBook Fold(NeedEvent happened, EventMeta meta) => happened switch
    {
        NeedRecorded e => Fold(e, meta),
        NeedVoiced e => Fold(e),
        NeedMet e => End(e.Id, NeedEnding.Met, e.Reason, meta),
        NeedDropped e => End(e.Id, NeedEnding.Dropped, e.Reason, meta),
        NeedFellBack e => With(e.Id, need => need with { FellBackAt = e.Since }),
        NeedExpired e => With(e.Id, need => need with { ExpiredAt = e.Since }),
        _ => throw Unfoldable.Event(this, happened),
    };

    private NeedBook Fold(NeedRecorded e, EventMeta meta) => new(Needs.SetItem(
        e.Id, new Need(e.Id, e.Level, e.Statement, e.Voiced, e.LeadId, e.Voiced?.At ?? meta.At, e.ExpiresOn, meta.By, meta.Seq, End: null)));

    /// <summary>They may have said so before it was recorded: the latest word counts.</summary>
    private NeedBook Fold(NeedVoiced e) => With(e.Id, need => need.Voiced?.At >= e.Voiced.At ? need : need with
    {
        Statement = e.Statement,
        Voiced = e.Voiced,
        HeardAt = need.HeardAt > e.Voiced.At ? need.HeardAt : e.Voiced.At,
        FellBackAt = null,
    });

    private NeedBook End(NeedId id, NeedEnding kind, Personal reason, EventMeta meta) => With(id, need => need with { End = new(kind, reason, meta.By, meta.At) });

    private NeedBook With(NeedId id, Func<Need, Need> change) => Find(id) is { } need ? new(Needs.SetItem(id, change(need))) : this;
}
