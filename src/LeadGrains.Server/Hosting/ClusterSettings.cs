using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// The section <c>LeadGrains:Cluster</c>: how servers that run on Microsoft Orleans find and watch one another. Servers with the
/// same id on the same PostgreSQL form a cluster; on SQLite a server is a cluster of its own. Without Orleans nothing of it counts.
/// </summary>
public sealed class ClusterSettings
{
    private const string Name = "[A-Za-z0-9._-]{1,100}";

    /// <summary>The cluster's name. A new name makes a new cluster: with rolling upgrades that must not call each other, say.</summary>
    [Required, RegularExpression(Name, ErrorMessage = "Cluster:Id must have 1 to 100 letters, digits, dots, dashes or underscores.")]
    public string Id { get; set; } = "leadgrains";

    /// <summary>What the snapshots of grains are kept under. It stays when the cluster's name changes.</summary>
    [Required, RegularExpression(Name, ErrorMessage = "Cluster:Service must have 1 to 100 letters, digits, dots, dashes or underscores.")]
    public string Service { get; set; } = "leadgrains";

    /// <summary>
    /// The IP address at which the other servers reach this one, and the only one listened at. Servers take each other's word
    /// without credentials: never one that strangers can reach.
    /// </summary>
    [Required, IpAddress(ErrorMessage = "Cluster:Address must be one IP address of this machine, such as 10.0.0.5.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port at that address; 0 takes a free one.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:SiloPort must be 0 to 65535.")]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>A port for programs that call the grains from outside the cluster; 0: none. LeadGrains itself needs none.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:GatewayPort must be 0 to 65535.")]
    public int GatewayPort { get; set; }

    /// <summary>A server that does not answer a probe in this time has missed it. 100 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Cluster:ProbeTimeout must be 00:00:00.1 to 00:01:00.")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After so many missed probes in a row a server is declared dead and its grains live elsewhere. 1 to 10.</summary>
    [Range(1, 10, ErrorMessage = "Cluster:MissedProbes must be 1 to 10.")]
    public int MissedProbes { get; set; } = 2;

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class IpAddressAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) =>
            IPAddress.TryParse(value as string, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
    }
}
