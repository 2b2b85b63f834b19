using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;
using Orleans;

namespace LeadGrains.Server.Introductions;

/// <summary>Answers who can introduce us to whom.</summary>
public sealed class IntroductionDesk(Relations relations, IGrainFactory grains, IDirectory directory, Names names, TieReasons reasons, Freshness freshness, TimeProvider time)
{
    public async Task<IResult> Answer(Caller caller, PathQuery query, RequestLanguage language, CancellationToken cancellation)
    {
        if (query.To is null) return Problems.Invalid(new FieldError("?to", "required", "the id of a contact or an account")).Result();
        var asOf = await freshness.WaitToHear(caller, query.After, cancellation);
        var to = new StreamId(query.To);
        var graph = await relations.At(caller.Workspace, asOf, cancellation);
        if (!await Exists(caller.Workspace, graph, to)) return Problems.Of(Refusal.NotFound(to.Kind == EntityKind.Account ? EntityKind.Account : EntityKind.Contact)).Result();
        if (await From(caller.Workspace, graph, query.From) is not { } from) return Problems.Of(Refusal.NotFound(KindOf(query.From!))).Result();
        var found = Find(graph, [.. from.Select(graph.Find).Where(node => node >= 0)], graph.Find(to.Value), query);
        return new WrittenResult<PathsResource>(await Told(caller.Workspace, found, graph, language, await Because(caller, query, found, graph, cancellation), cancellation));
    }

    private async Task<IReadOnlyDictionary<EdgePair, ReasonResource>?> Because(Caller caller, PathQuery query, IntroductionPaths found, RelationGraph graph, CancellationToken cancellation) =>
        query.Explain is not true ? null
        : await reasons.Of(caller, query.After, graph, [.. found.Paths.SelectMany(path => path.Hops).Select(hop => new EdgePair(hop.From, hop.To))], cancellation);

    private IntroductionPaths Find(RelationGraph graph, int[] from, int to, PathQuery query)
    {
        if (to < 0 || from.Length == 0) return IntroductionPaths.None;
        var (k, hops, now) = (query.K ?? 3, query.MaxHops ?? 4, time.GetUtcNow());
        return graph.KindOf(to) == EntityKind.Account
            ? graph.PathsToRole(from, to, KindSet.Of(KindSet.Of(query.Role ?? BuyingRole.DecisionMaker)), k, hops, now)
            : graph.Paths(from, to, k, hops, now);
    }

    /// <summary>Whom it may begin with; null: there is no such person or team.</summary>
    private async Task<IEnumerable<string>?> From(WorkspaceId workspace, RelationGraph graph, string? from)
    {
        var people = directory.People(workspace);
        if (from is null) return people.Users.Keys.Select(user => user.Value);
        return KindOf(from) switch
        {
            EntityKind.User => people.Find(new UserId(from)) is null ? null : [from],
            EntityKind.Team => people.Find(new TeamId(from)) is null ? null : people.In(new TeamId(from)).Select(user => user.Value),
            _ => await Exists(workspace, graph, new StreamId(from)) ? [from] : null,
        };
    }

    private static EntityKind KindOf(string id) =>
        id.StartsWith(UserId.Prefix, StringComparison.Ordinal) ? EntityKind.User
        : id.StartsWith(TeamId.Prefix, StringComparison.Ordinal) ? EntityKind.Team
        : EntityKind.Contact;

    /// <summary>What has relations is there; else its grain knows.</summary>
    private async Task<bool> Exists(WorkspaceId workspace, RelationGraph graph, StreamId id) => id.Kind switch
    {
        EntityKind.Contact or EntityKind.Account when graph.Find(id.Value) is >= 0 and var node && graph.Degree(node) > 0 => true,
        EntityKind.Contact => await OnceMore.Read(() => grains.Contact(workspace, new(id.Value)).Exists()),
        EntityKind.Account => await OnceMore.Read(() => grains.Account(workspace, new(id.Value)).Exists()),
        _ => false,
    };

    private async Task<PathsResource> Told(WorkspaceId workspace, IntroductionPaths found, RelationGraph graph, RequestLanguage language,
        IReadOnlyDictionary<EdgePair, ReasonResource>? because, CancellationToken cancellation)
    {
        var people = found.Paths.SelectMany(path => path.Hops).SelectMany(hop => new StreamId[] { new(hop.From), new(hop.To) });
        var known = await names.Faces(workspace, [.. people.Distinct()], graph, cancellation);
        return new([.. found.Paths.Select(Path)], found.Complete, graph.Seq);

        PathResource Path(IntroductionPath path)
        {
            var hops = path.Hops.Select(Hop).ToList();
            return new(Strength.Shown(path.Strength), hops, hops[path.Weakest]);
        }

        HopResource Hop(PathHop hop)
        {
            var pair = new EdgePair(hop.From, hop.To);
            var (provenance, confidence) = graph.TestimonyOf(pair, hop.Kind);
            return new(
                hop.From, known.GetValueOrDefault(hop.From)?.Name, hop.To, known.GetValueOrDefault(hop.To)?.Name, hop.Kind, Strength.Shown(hop.Strength),
                language.Of(TieWords.Of(hop.Kind, graph, pair)), provenance, confidence)
            {
                Because = because?[pair],
            };
        }
    }
}
