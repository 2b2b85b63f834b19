using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Live;

/// <summary>The section <c>LeadGrains:Live</c> of the settings.</summary>
public sealed class LiveOptions
{
    /// <summary>How many of the latest positions a cursor may lie behind the head; null: all of the log.</summary>
    [Range(1, long.MaxValue)]
    public long? KeepChanges { get; set; }

    /// <summary>How often a quiet watcher hears the head. 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}
