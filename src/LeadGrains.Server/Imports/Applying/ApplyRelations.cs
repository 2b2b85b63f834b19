using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Who knows whom, by the contacts' own word, or whom of them one of ours knows. What is known already is left as it is.</summary>
internal sealed class ApplyRelations(ImportTarget target, CheckedImport plan, Progress progress)
{
    public async Task Run(CancellationToken cancellation)
    {
        foreach (var file in plan.Of(RowKind.Relations))
        {
            await InFlight.Run(
                file.Good(RelationRow.Read, cancellation), relation => relation.User is null ? [Key(relation.Id), Key(relation.Other)] : [Key(relation.Other)],
                InFlight.Each<RelationRow>((relation, there) => Apply(relation, there, file)), target, cancellation);
        }
    }

    private async ValueTask Apply(RelationRow relation, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        // A contact whose own row was refused isn't there.
        if (relation.User is { } user && there.TryGetValue(Key(relation.Other), out var known))
        {
            var reply = await target.Grains.Contact(target.Workspace, new ContactId(known.Value)).StateKnowsUser(new(user, relation.Kind, relation.Since, Note: null), target.Call);
            progress.Note("relations", reply, file.Name, relation.Line);
        }
        else if (there.TryGetValue(Key(relation.Id), out var self) && there.TryGetValue(Key(relation.Other), out var other))
        {
            var reply = await target.Grains.Contact(target.Workspace, new ContactId(self.Value))
                .StateKnows(new(new ContactId(other.Value), relation.Kind, relation.Since, Note: null), target.Call);
            progress.Note("relations", reply, file.Name, relation.Line);
        }
        else
        {
            progress.Note("relations", new Reply<Contact>(self, null, 0, 0, ContactRefusals.ContactIsUnknown), file.Name, relation.Line);
        }
        progress.Row();
    }

    private string Key(string id) => ImportKeys.Contact(plan.Mapping.System, id);
}
