using System.Collections.Immutable;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>What the columns of somebody's export mean. Presets are such mappings with a name; one may be sent with an import too.</summary>
/// <param name="Name">Under which imported things say where they are from, e.g. <c>crm-pipeline</c>.</param>
/// <param name="System">Namespace of the external ids, so that importing again finds what is there.</param>
/// <param name="Currency">Of amounts that name none; ISO 4217.</param>
/// <param name="Source">Source channel of leads that name none.</param>
/// <param name="CreateMissingAccounts">Accounts that are only named by contacts and leads are created too; else they are errors.</param>
/// <param name="Files">A file is recognised by its header.</param>
public sealed record ImportMapping(
    string Name,
    string System,
    string Currency,
    string Source,
    bool CreateMissingAccounts,
    ImmutableArray<FileMapping> Files);

/// <param name="Columns">By column name; case and outer blanks don't matter.</param>
/// <param name="Title">Of leads without a column for it: these fields, joined.</param>
public sealed record FileMapping(RowKind Kind, ImmutableDictionary<string, ColumnMapping> Columns, ImmutableArray<Field>? Title = null);

/// <param name="Required">Every row has a value here.</param>
/// <param name="Optional">The column itself may be missing.</param>
/// <param name="Values">What the file says → what it means; anything else is an error.</param>
/// <param name="Bands">The value is a number; the last band that begins at or below it says what it means.</param>
/// <param name="Channel">Kind of the channel, e.g. <c>email</c>, for <see cref="Field.Channel"/>.</param>
/// <param name="OnlyAt">Counts only for leads at these stages.</param>
/// <param name="Loose">Case, blanks and punctuation don't matter in finding what it names.</param>
public sealed record ColumnMapping(
    Field To,
    bool Required = false,
    bool Optional = false,
    ImmutableDictionary<string, string>? Values = null,
    ImmutableArray<Band>? Bands = null,
    string? Channel = null,
    ImmutableArray<LeadStage>? OnlyAt = null,
    bool Loose = false);

public sealed record Band(decimal From, string As);

/// <summary>What the rows of a file are; listed in the order in which they are imported.</summary>
public enum RowKind { Ignored, Products, Sellers, Accounts, Contacts, Relations, Leads }

public enum Field
{
    Ignored, Id, Name, Industry, Region, SizeBand, Traits, Parent, Manager, Account, Title, Role, Leaning, Channel,
    Other, Knows, Since, User,
    Owner, Product, Stage, EngagedOn, ClosedOn, Amount, Currency, Source,
}
