using System.Collections.Frozen;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>What the check of all files found: enough to apply them without looking at faults again.</summary>
internal sealed class CheckedImport(ImportMapping mapping, FrozenSet<string> channels)
{
    public ImportMapping Mapping => mapping;

    /// <summary>Where leads may come from.</summary>
    public FrozenSet<string> Channels => channels;

    /// <summary>The usable files, in the order in which they are imported.</summary>
    public List<SourceFile> Files { get; } = [];

    public List<ImportedFile> Summaries { get; } = [];

    public Dictionary<RowKind, (int New, int Existing)> Counts { get; } = [];

    /// <summary>Null: no list of products was given, so that any name is one.</summary>
    public ProductCatalogue? Products { get; set; }

    public Dictionary<LeadStage, int> Stages { get; } = Enum.GetValues<LeadStage>().ToDictionary(stage => stage, _ => 0);

    public SortedDictionary<string, decimal> Won { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string From, string To), int> NormalisedProducts { get; } = [];

    /// <summary>New active leads by owner's name: what each will have to care for.</summary>
    public Dictionary<string, int> Arriving { get; } = new(StringComparer.Ordinal);

    public int ParentLinks { get; set; }

    public int WithoutAccount { get; set; }

    public int Errors { get; set; }

    /// <summary>Rows to apply.</summary>
    public int Rows { get; set; }

    public IEnumerable<SourceFile> Of(RowKind kind) => Files.Where(file => file.Kind == kind);

    public void Count(RowKind kind, bool exists)
    {
        var (fresh, existing) = Counts.GetValueOrDefault(kind);
        Counts[kind] = exists ? (fresh, existing + 1) : (fresh + 1, existing);
    }

    public void Count(LeadRow lead)
    {
        Stages[lead.Stage]++;
        if (lead.Account is null)
            WithoutAccount++;
        if (lead is { Stage: LeadStage.Won, Amount: { } amount })
            Won[amount.Currency] = Won.GetValueOrDefault(amount.Currency) + amount.Value;
    }

    public IReadOnlyList<Money> WonTotals => [.. Won.Select(sum => new Money(sum.Value, sum.Key))];

    public IReadOnlyList<Normalised> Normalised =>
        [.. NormalisedProducts.OrderBy(pair => pair.Key.From, StringComparer.Ordinal).Select(pair => new Normalised("product", pair.Key.From, pair.Key.To, pair.Value))];
}
