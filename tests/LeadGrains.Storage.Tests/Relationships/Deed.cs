using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>Something that happens to relations, as tests make it up.</summary>
internal abstract record Deed(string From)
{
    public static readonly DateTimeOffset Epoch = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public abstract RelationChange Change { get; }

    public sealed record Opened(string From, string To, RelationKind Kind) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Open(From, To, Kind);
    }

    public sealed record Closed(string From, string To, RelationKind Kind) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Close(From, To, Kind);
    }

    public sealed record Met(string From, string To, InteractionKind Kind, DateTimeOffset At) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Meet(From, To, Kind, At);
    }

    public sealed record Broke(string From, string To, DateTimeOffset At) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Break(From, To, At);
    }

    public sealed record Swayed(string From, string To, string Account, double Weight, InfluenceBasis Basis) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Sway(From, To, Account, Weight, Basis);
    }

    public sealed record ShutOut(string From) : Deed(From)
    {
        public override RelationChange Change => RelationChange.ShutOut(From);
    }

    public sealed record LetIn(string From) : Deed(From)
    {
        public override RelationChange Change => RelationChange.LetIn(From);
    }

    public sealed record Erased(string From) : Deed(From)
    {
        public override RelationChange Change => RelationChange.Erase(From);
    }
}
