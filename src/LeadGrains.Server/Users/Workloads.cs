using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;

namespace LeadGrains.Server.Users;

/// <summary>How much people have to care for, as the log counts it: no append exceeds it.</summary>
public sealed class Workloads(IEventLog log, IDirectory directory)
{
    /// <returns>Of all who are named.</returns>
    public async Task<ImmutableDictionary<UserId, Workload>> Of(WorkspaceId workspace, IEnumerable<UserId> owners, CancellationToken cancellation = default)
    {
        var named = owners.ToHashSet();
        var people = directory.People(workspace);
        var counters = await log.Counters(workspace, [.. named.Select(Holdings.SellerCounter)], cancellation);
        return named.ToImmutableDictionary(owner => owner, owner =>
        {
            var counted = counters.GetValueOrDefault(Holdings.SellerCounter(owner));
            return new Workload(counted?.Value ?? 0, counted?.Limit ?? people.Find(owner)?.Capacity);
        });
    }
}
