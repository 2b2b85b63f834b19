using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Tasks;

/// <summary>All that are given must hold.</summary>
/// <param name="Mine">Those of the user who asks.</param>
/// <param name="Open">True: only open ones; false: only those that are done or dropped.</param>
/// <param name="DueBefore">Due before that day.</param>
/// <param name="Overdue">Open, and due before today in UTC.</param>
/// <param name="Escalated">Overdue for longer than the playbook bears, of people in the teams that the user who asks manages; an administrator sees all such.</param>
/// <param name="Subject">The id of the lead, account or contact that they are about.</param>
public sealed record TaskQuery(
    [property: FromQuery(Name = "ownerId")] UserId? OwnerId,
    [property: FromQuery(Name = "mine")] bool? Mine,
    [property: FromQuery(Name = "open")] bool? Open,
    [property: FromQuery(Name = "dueBefore")] DateOnly? DueBefore,
    [property: FromQuery(Name = "overdue")] bool? Overdue,
    [property: FromQuery(Name = "escalated")] bool? Escalated,
    [property: FromQuery(Name = "origin")] TaskOriginKind? Origin,
    [property: FromQuery(Name = "subject")] StreamId? Subject);
