using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Server.Imports;

/// <summary>What an import did, or with <see cref="DryRun"/> would do.</summary>
/// <param name="Stages">Leads in the files by stage.</param>
/// <param name="Won">Sum of the amounts of won leads in the files, per currency.</param>
/// <param name="ParentLinks">Accounts in the files that name a parent.</param>
/// <param name="WithoutAccount">Leads in the files that name no account.</param>
/// <param name="Normalised">What was taken for something spelt differently.</param>
/// <param name="Raised">Sellers whose capacity was raised to what arrived.</param>
public sealed record ImportResult(
    string Preset,
    bool DryRun,
    bool Partial,
    IReadOnlyList<ImportedFile> Files,
    IReadOnlyDictionary<string, Counts> Counts,
    IReadOnlyDictionary<LeadStage, int> Stages,
    IReadOnlyList<Money> Won,
    int ParentLinks,
    int WithoutAccount,
    IReadOnlyList<Normalised> Normalised,
    IReadOnlyList<Raised> Raised,
    int Errors,
    double Seconds);

/// <param name="Kind">What its rows are, as mappings name it; null when the header was not recognised.</param>
/// <param name="Failed">Rows that can't be imported.</param>
public sealed record ImportedFile(string Name, string? Kind, int Rows, int Failed);

/// <param name="Failed">Refused while being applied, though the files were right.</param>
public sealed record Counts(int Created, int Existing, int Failed);

public sealed record Normalised(string Field, string From, string To, int Rows);

public sealed record Raised(UserId UserId, int From, int To);
