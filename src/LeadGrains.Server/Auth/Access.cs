namespace LeadGrains.Server.Auth;

/// <summary>Which permission an endpoint needs.</summary>
public sealed record NeedsPermission(Permission Permission);

public static class Access
{
    /// <summary>Lets in credentials whose role has that permission. Every endpoint says this or <c>AllowAnonymous()</c>.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder endpoint, Permission permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsPermission(permission));
}
