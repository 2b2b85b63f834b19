using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>One thing that happened to the relations of a workspace.</summary>
public readonly record struct RelationChange
{
    internal enum Act { Open, Close, Meet, Break, Sway, Note, Show, Touch, ShutOut, LetIn, Erase }

    internal Act What { get; private init; }

    internal string From { get; private init; }

    internal string To { get; private init; }

    internal RelationKind Kind { get; private init; }

    internal InteractionKind Interaction { get; private init; }

    internal DateTimeOffset At { get; private init; }

    internal string Place { get; private init; }

    internal double Weight { get; private init; }

    internal InfluenceBasis Basis { get; private init; }

    internal EdgeRow? Row { get; private init; }

    internal Face? Face { get; private init; }

    /// <summary>At which position what it tells was true.</summary>
    internal long Seq { get; private init; }

    /// <summary>There is such a relation from one to the other. A role at an account takes the place of another one there.</summary>
    public static RelationChange Open(string from, string to, RelationKind kind) => new() { What = Act.Open, From = from, To = to, Kind = kind };

    /// <summary>It is over. Who is no longer employed was, and holds no role there any more.</summary>
    public static RelationChange Close(string from, string to, RelationKind kind) => new() { What = Act.Close, From = from, To = to, Kind = kind };

    /// <summary>Two people had to do with each other.</summary>
    public static RelationChange Meet(string one, string other, InteractionKind kind, DateTimeOffset at) =>
        new() { What = Act.Meet, From = one, To = other, Interaction = kind, At = at };

    /// <summary>Etiquette between two people was broken.</summary>
    public static RelationChange Break(string one, string other, DateTimeOffset at) => new() { What = Act.Break, From = one, To = other, At = at };

    /// <summary>One sways the other at an account. A newer word of the same basis takes the place of the older; what was observed that of what is claimed.</summary>
    /// <param name="weight">0 to 1.</param>
    public static RelationChange Sway(string from, string to, string account, double weight, InfluenceBasis basis) =>
        new() { What = Act.Sway, From = from, To = to, Place = account, Weight = weight, Basis = basis };

    /// <summary>What is known of a relation besides that there is one: it takes the place of the same row before it.</summary>
    public static RelationChange Note(EdgeRow row) => new() { What = Act.Note, From = row.From, To = row.To, Row = row };

    /// <summary>What something that has relations is called, and how far it has come.</summary>
    /// <param name="asOf">The position at which that was true: where something happened to it later, it tells nothing.</param>
    public static RelationChange Show(string id, Face face, long asOf) => new() { What = Act.Show, From = id, To = id, Face = face, Seq = asOf };

    /// <summary>Something happened to it: its name and stage may be others now.</summary>
    public static RelationChange Touch(string id) => new() { What = Act.Touch, From = id, To = id };

    /// <summary>Appears in no answer until let in again.</summary>
    public static RelationChange ShutOut(string id) => new() { What = Act.ShutOut, From = id, To = id };

    public static RelationChange LetIn(string id) => new() { What = Act.LetIn, From = id, To = id };

    /// <summary>Appears in no answer any more, and nothing is kept of its relations, whatever is told of them later.</summary>
    public static RelationChange Erase(string id) => new() { What = Act.Erase, From = id, To = id };
}
