using Microsoft.AspNetCore.Authorization;

namespace LeadGrains.Server.Auth;

public static class AccessOfEveryEndpoint
{
    /// <summary>Fails the start when an endpoint doesn't say who may use it: nothing is open, or closed, by forgetting.</summary>
    public static void CheckAccessOfEveryEndpoint(this IEndpointRouteBuilder routes)
    {
        var forgotten = routes.DataSources.SelectMany(source => source.Endpoints)
            .Where(e => e.Metadata.GetMetadata<NeedsPermission>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.DisplayName)
            .ToList();
        if (forgotten.Count > 0)
            throw new InvalidOperationException($"These endpoints don't say who may use them (.Allow or .AllowAnonymous): {string.Join("; ", forgotten)}");
    }
}
