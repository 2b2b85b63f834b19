using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Hosting;

/// <summary>The section <c>LeadGrains:Drain</c> of the settings: how the server stops.</summary>
public sealed class DrainOptions
{
    /// <summary>
    /// After the signal to stop, the server goes on serving for so long while <c>/health/ready</c> says that it stops, so that
    /// whatever balances the load can turn away from it. 0 to 2 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00")]
    public TimeSpan Notice { get; set; } = TimeSpan.Zero;

    /// <summary>Then running requests end and grains are put away within this; what is late is cut off. 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
