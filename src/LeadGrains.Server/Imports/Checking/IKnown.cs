using LeadGrains.Domain;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>What the workspace holds already, as far as imports ask.</summary>
internal interface IKnown
{
    /// <summary>The streams that hold these unique keys.</summary>
    Task<IReadOnlyDictionary<string, StreamId>> Holders(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>Whoever was imported under this key.</summary>
    (UserId Id, Role Role)? Person(string importKey);

    /// <summary>Whether there is such a person, however they came here.</summary>
    bool User(UserId id);

    bool Team(string importKey);

    /// <summary>The only seller who goes by this name, however they came here.</summary>
    UserId? SellerNamed(string name);
}
