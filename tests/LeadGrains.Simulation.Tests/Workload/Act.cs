using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Leads;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

/// <summary>What somebody asks of a server. Things are told by number, so that a plan makes sense whatever ids they get.</summary>
internal abstract record Act
{
    /// <summary>What it needs has become known; else it is not asked.</summary>
    public virtual bool IsPossible(Cast cast) => true;

    public abstract Task<Answer> Do(Desk desk);

    /// <summary>Whoever asked now knows the id of what was made.</summary>
    public virtual void Learn(Cast cast, StreamId told)
    {
    }

    /// <summary>To be read after a name: "asks A to …".</summary>
    public abstract string Told { get; }
}

/// <summary>The server's side of a request.</summary>
internal sealed record Desk(SimulatedServer Server, Cast Cast, Call Call)
{
    public static readonly DateTimeOffset Earlier = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public ILeadGrain Lead(int number) => Server.Grains.Lead(World.Workspace, Cast.Leads[number]);

    public IAccountGrain Account(int number) => Server.Grains.Account(World.Workspace, Cast.Accounts[number]);

    public IContactGrain Contact(int number) => Server.Grains.Contact(World.Workspace, Cast.Contacts[number]);

    public AccountId? AccountId(int? number) => number is { } known && Cast.Accounts.TryGetValue(known, out var id) ? id : null;
}

/// <summary>A reply, whatever it is about.</summary>
/// <param name="Read">The state that a read found, with where it stands; else the reply's.</param>
internal sealed record Answer(StreamId Stream, object? State, long Version, long Seq, Refusal? Refusal, int Events, bool Replayed, bool Read = false)
{
    public static Answer Of<T>(Reply<T> reply) where T : class =>
        new(reply.Stream, reply.State, reply.Version, reply.Seq, reply.Refusal, reply.Events, reply.Replayed);

    public static Answer Of<T>(StreamId stream, Tracked<T>? read) where T : class =>
        new(stream, read?.State, read?.Version ?? 0, read?.Seq ?? 0, read is null ? Domain.Refusal.NotFound(stream.Kind) : null, 0, Replayed: false, Read: true);
}

internal abstract record LeadAct(int Lead) : Act
{
    public override bool IsPossible(Cast cast) => cast.Leads.ContainsKey(Lead);
}

internal abstract record AccountAct(int Account) : Act
{
    public override bool IsPossible(Cast cast) => cast.Accounts.ContainsKey(Account);
}

internal abstract record ContactAct(int Contact) : Act
{
    public override bool IsPossible(Cast cast) => cast.Contacts.ContainsKey(Contact);
}

internal sealed record HireSeller(Somebody Who, int Capacity) : Act
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Server.Grains.Workspace(World.Workspace)
        .CreateUser(new(Cast.IdOf(Who), Who.ToString(), Role.Seller, Cast.Team, Capacity), desk.Call));

    public override string Told => $"hire {Who} with room for {Capacity}";
}

internal sealed record FoundTeam : Act
{
    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Server.Grains.Workspace(World.Workspace).CreateTeam(new(Cast.Team, "East", null, null), desk.Call));

    public override string Told => "found the team";
}

internal sealed record SetCapacity(Somebody Who, int Capacity) : Act
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Server.Grains.Workspace(World.Workspace)
        .ChangeCapacity(new(Cast.IdOf(Who), Capacity, null), desk.Call));

    public override string Told => $"give {Who} room for {Capacity}";
}
