using LeadGrains.Domain;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>Who knows whom: contacts are of the files, or were imported before; people of ours are here.</summary>
internal sealed class RelationCheck(RowCheck rows, CheckedImport found, IKnown known, CancellationToken cancellation)
{
    public async Task Run(SourceFile file)
    {
        await foreach (var chunk in rows.Of(file, RelationRow.Read, relation => relation.Key, cancellation).Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
        {
            var there = await known.Holders([.. chunk.SelectMany(row => new[] { row.Row.Id, row.Row.Other }).Where(id => id.Length > 0 && !IsInFiles(id)).Select(Key).Distinct()], cancellation);
            foreach (var (reading, relation) in chunk)
            {
                Check(reading, Field.Id, relation.Id, there);
                Check(reading, Field.Other, relation.Other, there);
                if (relation.User is { } user && !known.User(user))
                    reading.Fault(Field.User, $"there is no user '{RowReading.Short(user.Value)}'");
                // What is there already shows only when it is applied.
                if (!rows.Faulty(file, reading))
                    found.Count(RowKind.Relations, exists: false);
            }
        }
    }

    private void Check(RowReading reading, Field field, string id, IReadOnlyDictionary<string, StreamId> there)
    {
        if (id.Length > 0 && !IsInFiles(id) && !there.ContainsKey(Key(id)))
            reading.Fault(field, $"there is no contact '{RowReading.Short(id)}'");
    }

    private bool IsInFiles(string id) => rows.Seen(RowKind.Contacts).Contains(id);

    private string Key(string id) => ImportKeys.Contact(found.Mapping.System, id);
}
