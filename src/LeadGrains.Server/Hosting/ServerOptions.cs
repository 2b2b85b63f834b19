using System.ComponentModel.DataAnnotations;
using LeadGrains.Server.Live;
using LeadGrains.Server.Observability;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Hosting;

/// <summary>The section <c>LeadGrains</c> of the settings.</summary>
public sealed class ServerOptions
{
    public const string Section = "LeadGrains";

    /// <summary>SQLite's files and the command line's credential.</summary>
    [Required]
    public string DataDirectory { get; set; } = "./data";

    /// <summary>
    /// The playbook of workspaces that have none of their own: a file, looked for from the working directory and then beside the program,
    /// where the delivered one lies. It is read anew when it changes.
    /// </summary>
    [Required]
    public string Playbook { get; set; } = "config/playbook.yaml";

    public StorageSettings Storage { get; set; } = new();

    /// <summary>The first administrator's token, for automation; at least 16 characters. A secret.</summary>
    [StringLength(200, MinimumLength = 16, ErrorMessage = "BootstrapToken must have 16 to 200 characters.")]
    [Secret]
    public string? BootstrapToken { get; set; }

    public LogSettings Logs { get; set; } = new();

    public LiveOptions Live { get; set; } = new();

    public ClusterSettings Cluster { get; set; } = new();

    public DrainOptions Drain { get; set; } = new();

    public TelemetryOptions Telemetry { get; set; } = new();

    public StorageOptions ToStorageOptions() =>
        new() { Provider = Storage.Provider, ConnectionString = Storage.ConnectionString, DataDirectory = DataDirectory };

    public sealed class StorageSettings
    {
        /// <summary>Files of this one server, or a PostgreSQL that several servers may share.</summary>
        public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

        /// <summary>PostgreSQL's, in Npgsql's format. A secret.</summary>
        [Secret]
        public string? ConnectionString { get; set; }
    }
}
