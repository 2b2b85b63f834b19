using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Relationships;

/// <summary>Tells who of ours is tied to a contact, how strongly, and why.</summary>
public sealed class StrengthDesk(Relations relations, TieReasons reasons, IGrainFactory grains, Names names, TimeProvider time)
{
    /// <summary>Of ours shown.</summary>
    private const int Most = 20;

    public async Task<IResult> Show(string id, Reading reading, RequestLanguage language)
    {
        var workspace = reading.Caller.Workspace;
        if (!PathId.TryRead<ContactId>(id, out var contact)) return Problems.Of(ContactRefusals.ContactIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Contact(workspace, contact).Get(reading.Seen)));
        if (found is null) return Problems.Of(ContactRefusals.ContactIsUnknown).Result();
        var graph = await relations.At(workspace, asOf, reading.Cancellation);
        var ours = graph.Find(id) is var node and >= 0 ? graph.OursTiedTo(node, time.GetUtcNow()).OrderByDescending(one => one.Strength).ThenBy(one => one.User, StringComparer.Ordinal).Take(Most).ToList() : [];
        var why = await reasons.Of(reading.Caller, reading.After, graph, [.. ours.Select(one => new EdgePair(one.User, id))], reading.Cancellation);
        return TypedResults.Ok(new StrengthResource(
            ours.Count == 0 ? null : Strength.Shown(ours[0].Strength),
            [.. ours.Select(Tie)],
            graph.Seq));

        OurTieResource Tie((string User, double Strength, RelationKind Kind) one)
        {
            var pair = new EdgePair(one.User, id);
            var (provenance, confidence) = graph.TestimonyOf(pair, one.Kind);
            return new(
                one.User, names.Of(workspace, new UserId(one.User)), one.Kind, Strength.Shown(one.Strength), language.Of(TieWords.Of(one.Kind, graph, pair)), provenance, confidence, why[pair]);
        }
    }
}

/// <summary>How strong our relationship with a contact is.</summary>
/// <param name="Strength">The strongest of the ties, 0 to 1; null: nobody of ours is tied to them.</param>
/// <param name="Ties">Whose it is of ours, the strongest first, at most twenty.</param>
public sealed record StrengthResource(double? Strength, IReadOnlyList<OurTieResource> Ties, long AsOf);

/// <param name="Why">What ties them, in the reader's language.</param>
/// <param name="Provenance">Where we have that from.</param>
/// <param name="Confidence">How sure it is, 0 to 1, in hundredths.</param>
public sealed record OurTieResource(string UserId, string? Name, RelationKind Kind, double Strength, string Why, Provenance Provenance, double Confidence, ReasonResource Because);
