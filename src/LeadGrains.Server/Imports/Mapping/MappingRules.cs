using System.Collections.Frozen;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>Which mappings make sense. Every mistake is named, with its place.</summary>
internal static class MappingRules
{
    private static readonly FrozenDictionary<RowKind, (Field[] Needed, Field[] Possible)> Fields = new Dictionary<RowKind, (Field[], Field[])>
    {
        [RowKind.Ignored] = ([], []),
        [RowKind.Products] = ([Field.Name], []),
        [RowKind.Sellers] = ([Field.Name], [Field.Manager, Field.Region]),
        [RowKind.Accounts] = ([Field.Name], [Field.Industry, Field.Region, Field.SizeBand, Field.Traits, Field.Parent]),
        [RowKind.Contacts] = ([Field.Name], [Field.Id, Field.Account, Field.Title, Field.Role, Field.Leaning, Field.Channel]),
        [RowKind.Relations] = ([Field.Other, Field.Knows], [Field.Id, Field.User, Field.Since]),
        [RowKind.Leads] = ([], [Field.Id, Field.Title, Field.Owner, Field.Product, Field.Account, Field.Stage, Field.EngagedOn, Field.ClosedOn, Field.Amount, Field.Currency, Field.Source]),
    }.ToFrozenDictionary();

    public static IEnumerable<string> Mistakes(ImportMapping mapping, IReadOnlyCollection<string>? channels)
    {
        if (!IsName(mapping.Name))
            yield return "/name: 1 to 60 letters, digits and hyphens";
        if (!IsName(mapping.System))
            yield return "/system: 1 to 60 letters, digits and hyphens";
        if (mapping.Currency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
            yield return "/currency: three capital letters";
        if (channels?.Contains(mapping.Source) == false)
            yield return $"/source: no such source channel; known are {string.Join(", ", channels.Order(StringComparer.Ordinal))}";
        if (mapping.Files.IsDefaultOrEmpty)
            yield return "/files: at least one";
        else
            foreach (var mistake in mapping.Files.SelectMany((file, i) => Mistakes(file).Select(mistake => $"/files/{i}{mistake}")))
                yield return mistake;
    }

    private static IEnumerable<string> Mistakes(FileMapping file)
    {
        var (needed, possible) = Fields[file.Kind];
        var named = file.Columns.Values.Select(column => column.To).Where(field => field != Field.Ignored).ToList();
        foreach (var field in needed.Except(named))
            yield return $"/columns: none is mapped to {Text(field)}, which {Text(file.Kind)} need";
        foreach (var field in named.Distinct().Except(needed).Except(possible))
            yield return $"/columns: {Text(file.Kind)} have no {Text(field)}";
        foreach (var twice in named.GroupBy(field => field).Where(group => group.Count() > 1 && group.Key is not (Field.Traits or Field.Channel)))
            yield return $"/columns: more than one is mapped to {Text(twice.Key)}";
        if (file.Kind == RowKind.Relations && !named.Contains(Field.Id) && !named.Contains(Field.User))
            yield return $"/columns: none is mapped to {Text(Field.Id)} or {Text(Field.User)}, one of which {Text(file.Kind)} need";
        if (file.Kind == RowKind.Leads && !named.Contains(Field.Title) && file.Title is not [_, ..])
            yield return "/title: leads have a title: a column, or the fields to make it of";
        if (file.Columns.Keys.GroupBy(Layout.Normal).FirstOrDefault(group => group.Count() > 1) is { } same)
            yield return $"/columns: '{same.First()}' and '{same.Last()}' are the same column";
        foreach (var (name, column) in file.Columns)
            foreach (var mistake in Mistakes(column))
                yield return $"/columns/{name}{mistake}";
    }

    private static IEnumerable<string> Mistakes(ColumnMapping column)
    {
        if (column.To == Field.Channel == string.IsNullOrWhiteSpace(column.Channel))
            yield return "/channel: goes with to=channel, and only with it";
        if (column.Bands is { } bands && (bands.IsEmpty || !bands.Select(band => band.From).SequenceEqual(bands.Select(band => band.From).Distinct().Order())))
            yield return "/bands: at least one, in ascending order";
        if (column.Bands is not null && column.Values is not null)
            yield return "/values: a column has values or bands, not both";
    }

    private static bool IsName(string? name) =>
        name is { Length: >= 1 and <= 60 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string Text<T>(T value) where T : struct, Enum => MappingJson.Name(value);
}
