using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Schools;

namespace LeadGrains.Server.Contacts;

/// <summary>A contact as clients see it. Name, title and channels are null when erased.</summary>
/// <param name="AccountId">Where they work now: the employment recorded last, of those that did not end.</param>
/// <param name="Stage">How far they came; Dormant when we had nothing to do with them for as long as the playbook says.</param>
/// <param name="Breaches">What we owed them for leads they referred and did not do, the latest last: each loosens the tie.</param>
/// <param name="OptedOutAt">Since when they want neither to be contacted nor to introduce anybody: no path and no graph shows them. Null: they don't mind.</param>
/// <param name="Schools">Where they learnt: who was in one class with somebody is a way to them.</param>
/// <param name="Strength">Of our relationship, 0 to 1: the strongest tie of any of ours. Null: nobody of ours is tied to them, or it is not measured yet.</param>
public sealed record ContactResource(
    ContactId Id,
    string? Name,
    AccountId? AccountId,
    string? Title,
    IReadOnlyList<RoleResource> Roles,
    IReadOnlyList<ChannelResource> Channels,
    ContactStage Stage,
    double? Strength,
    Breaches Breaches,
    DateTimeOffset? OptedOutAt,
    IReadOnlyList<SchoolResource> Schools,
    long Version)
{
    public static ContactResource From(Tracked<Contact> tracked, DateTimeOffset now, TimeSpan dormantAfter, double? strength)
    {
        var contact = tracked.State;
        var job = contact.Employments.LastOrDefault(job => job.Current);
        return new(
            contact.Id, contact.Name.Text, job?.AccountId, job?.Title?.Text,
            [.. contact.Roles.Select(held => new RoleResource(held.AccountId, held.Role, held.Leaning))],
            [.. contact.Channels.Select(channel => new ChannelResource(channel.Kind, channel.Value.Text))],
            contact.StageAt(now, dormantAfter), strength, contact.Breaches, contact.OptedOutAt, SchoolResource.Of(contact.Schools), tracked.Version);
    }

    public static ContactResource From(ContactRow row, DateTimeOffset now, TimeSpan dormantAfter, double? strength) => new(
        row.Id, row.Name, row.AccountId, row.Title,
        [.. row.Roles.Select(held => new RoleResource(held.AccountId, held.Role, held.Leaning))],
        [.. row.Channels.Select(channel => new ChannelResource(channel.Kind, channel.Value))],
        Dormancy.StageAt(row.Stage, row.LastContactAt, now, dormantAfter), strength, row.Breaches ?? Breaches.None, row.OptedOutAt,
        [.. row.SchoolsOrNone.Select(known => new SchoolResource(known.School, known.Class, known.From, known.Until))], row.Version);
}

public sealed record RoleResource(AccountId AccountId, BuyingRole Role, Leaning Leaning);

/// <param name="Kind">E.g. <c>email</c>, <c>phone</c>, <c>wechat</c>.</param>
public sealed record ChannelResource(string Kind, string? Value);
