using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Imports.Mapping;

namespace LeadGrains.Server.Imports.Reading;

/// <summary>What a row says, once its cells could be read. References to other rows are still by name.</summary>
internal sealed record ProductRow(string Name)
{
    public static ProductRow Read(RowReading row) => new(row.Text(Field.Name) ?? "");
}

/// <param name="Manager">The seller is in this manager's team.</param>
internal sealed record SellerRow(string Name, string? Manager, string? Region)
{
    public static SellerRow Read(RowReading row) => new(row.Text(Field.Name) ?? "", row.Text(Field.Manager), row.Text(Field.Region));

    /// <summary>One team per manager, or per region where no manager is named.</summary>
    public string? Team => (Region, Manager) switch
    {
        (null, null) => null,
        (null, _) => Manager,
        (_, null) => Region,
        _ => $"{Region} · {Manager}",
    };
}

/// <param name="Name">By which it is referred to, too.</param>
internal sealed record AccountRow(int Line, string Name, string? Industry, string? Region, string? SizeBand, ImmutableArray<string> Traits, string? Parent)
{
    public static AccountRow Read(RowReading row) => new(
        row.Line, row.Text(Field.Name) ?? "", row.Text(Field.Industry), row.Text(Field.Region), row.Text(Field.SizeBand),
        [.. row.Texts(Field.Traits).SelectMany(trait => trait.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()],
        row.Text(Field.Parent));
}

internal sealed record ContactRow(int Line, string Id, string Name, string? Account, string? Title, BuyingRole? Role, Leaning Leaning, ImmutableArray<ChannelInput> Channels)
{
    public static ContactRow Read(RowReading row)
    {
        var contact = new ContactRow(
            row.Line, row.Text(Field.Id) ?? row.Content, row.Text(Field.Name) ?? "", row.Text(Field.Account), row.Text(Field.Title),
            row.Named<BuyingRole>(Field.Role), row.Named<Leaning>(Field.Leaning) ?? Leaning.Unknown,
            [.. row.Texts(Field.Channel).Select(channel => new ChannelInput(channel.Mapping.Channel!, channel.Text))]);
        if (contact.Account is null && contact.Title is not null)
            row.Fault(Field.Title, "a title needs an account");
        if (contact.Account is null && contact.Role is not null)
            row.Fault(Field.Role, "a buying role needs an account");
        return contact;
    }
}

/// <param name="Id">Of the contact who knows the other; empty: one of ours does.</param>
/// <param name="User">Who of ours does.</param>
internal sealed record RelationRow(int Line, string Id, string Other, KnowsKind Kind, DateOnly? Since, UserId? User)
{
    /// <summary>By which it is the same one.</summary>
    public string Key => $"{Id}\u001F{User}\u001F{Other}\u001F{Kind}";

    public static RelationRow Read(RowReading row)
    {
        var relation = new RelationRow(row.Line, row.Text(Field.Id) ?? "", row.Text(Field.Other) ?? "", row.Named<KnowsKind>(Field.Knows) ?? default, row.Date(Field.Since),
            row.Text(Field.User) is { } user ? new UserId(user) : null);
        if (relation.Id.Length > 0 == relation.User is not null)
            row.Fault(Field.Id, "either a contact or one of ours knows the other");
        if (relation.Id.Length > 0 && relation.Id == relation.Other)
            row.Fault(Field.Other, "nobody knows themselves");
        return relation;
    }
}

internal sealed record LeadRow(
    int Line, string Id, string? GivenTitle, string? Owner, string? Product, string? Account, LeadStage Stage,
    DateOnly? EngagedOn, DateOnly? ClosedOn, Money? Amount, string Source)
{
    public bool IsActive => Stage is LeadStage.Prospect or LeadStage.Lead or LeadStage.Opportunity;

    public static LeadRow Read(RowReading row, ImportMapping mapping, FrozenSet<string> channels)
    {
        var stage = row.Named<LeadStage>(Field.Stage) ?? LeadStage.Prospect;
        var isStageKnown = row.Errors.Count == 0;
        var amount = row.Amount(Field.Amount, stage);
        var currency = row.Text(Field.Currency) ?? mapping.Currency;
        var lead = new LeadRow(
            row.Line, row.Text(Field.Id) ?? ImportKeys.Hash(row.Content)[..32], row.Text(Field.Title), row.Text(Field.Owner), row.Text(Field.Product),
            row.Text(Field.Account), stage, row.Date(Field.EngagedOn), row.Date(Field.ClosedOn),
            amount is { } value ? new Money(value, currency) : null, row.Text(Field.Source) ?? mapping.Source);
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
            row.Fault(Field.Currency, $"'{RowReading.Short(currency)}' is no currency such as CNY");
        if (!channels.Contains(lead.Source))
            row.Fault(Field.Source, $"unknown source '{RowReading.Short(lead.Source)}'; known are {string.Join(", ", channels.Order(StringComparer.Ordinal))}");
        if (lead.ClosedOn < lead.EngagedOn)
            row.Fault(Field.ClosedOn, "is before the date of engagement");
        if (isStageKnown && lead.IsActive && lead.ClosedOn is not null)
            row.Fault(Field.ClosedOn, $"a lead at {stage} has no closing date");
        return lead;
    }

    /// <summary>Its own title, or what the mapping makes one of.</summary>
    public string Title(FileMapping file) => GivenTitle ?? string.Join(" · ", file.Title!.Value.Select(Part).OfType<string>());

    private string? Part(Field field) => field switch
    {
        Field.Product => Product,
        Field.Account => Account,
        Field.Id => Id,
        _ => null,
    };
}
