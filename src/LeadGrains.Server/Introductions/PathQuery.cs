using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain.Contacts;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Introductions;

/// <summary>Who can introduce whom.</summary>
/// <param name="To">A contact, or an account: then whoever holds the role there.</param>
/// <param name="From">One of ours, a contact, or a team with those below it; without it any of our people.</param>
/// <param name="Role">For an account: which role; the decision maker unless said.</param>
/// <param name="K">How many paths at most.</param>
/// <param name="Explain">With each hop's reasons: what was said, and the interactions that weigh most.</param>
/// <param name="After">Wait (briefly) until this position is known.</param>
public sealed record PathQuery(
    [property: FromQuery(Name = "to")] string? To,
    [property: FromQuery(Name = "from")] string? From,
    [property: FromQuery(Name = "role")] BuyingRole? Role,
    [property: FromQuery(Name = "k"), Range(1, 10)] int? K,
    [property: FromQuery(Name = "maxHops"), Range(1, 6)] int? MaxHops,
    [property: FromQuery(Name = "explain")] bool? Explain,
    [property: FromQuery(Name = "after"), Range(0, long.MaxValue)] long? After);
