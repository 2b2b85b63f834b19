#if ORLEANS
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Observability;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Snapshots;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Storage;

namespace LeadGrains.Server.Hosting;

/// <summary>The grains on Microsoft Orleans: this process is a silo, alone on SQLite, in a cluster with others on PostgreSQL.</summary>
public static class GrainRuntime
{
    public const string Name = "Microsoft Orleans";

    private const string Invariant = "Npgsql";

    /// <summary>Where a port is looked for when any will do.</summary>
    private const int FirstPort = 20_000;
    private const int Ports = 12_000;
    private static int portsTried;

    public static IServiceCollection AddGrains(this IServiceCollection services, ServerOptions options)
    {
        if (options.Storage.Provider == StorageProvider.Postgres) services.AddHostedService<ClusterDoor>(); // before the silo
        return services.AddSingleton<IReadinessProbe, SiloProbe>().AddOrleans(silo =>
        {
            silo.Configure<ClusterMembershipOptions>(membership => Watch(membership, options.Cluster));
            silo.Services.AddSerializer(AddMessages);
            if (options.Storage.Provider == StorageProvider.Postgres) Join(silo, options.Cluster, OrleansConnection.String(options.Storage.ConnectionString!));
            else silo.UseLocalhostClustering(Port(options.Cluster), options.Cluster.GatewayPort, null, options.Cluster.Service, options.Cluster.Id);
        });
    }

    /// <summary>How commands, answers and failures cross from silo to silo: records as the log's JSON, but within a silo as they are, for nothing changes a record.</summary>
    public static void AddMessages(ISerializerBuilder serializer)
    {
        serializer.AddJsonSerializer(IsMessage, isCopyable: null, json => json.Configure(codec => codec.SerializerOptions = LogJson.Wire));
        serializer.Services.AddSingleton<IGeneralizedCopier, Shared>().AddSingleton<ITypeFilter, Shared>();
        serializer.Services.Configure<ExceptionSerializationOptions>(failures => failures.SupportedNamespacePrefixes.UnionWith(["LeadGrains.", "Npgsql"])); // and System, Microsoft by default
    }

    private static bool IsMessage(Type type) => IsOurs(type) && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(IAddressable));

    private static bool IsOurs(Type type) => type.Assembly == typeof(By).Assembly || type.Assembly == typeof(Call).Assembly;

    private static void Join(ISiloBuilder silo, ClusterSettings cluster, string connectionString) => silo
        .Configure<ClusterOptions>(names => (names.ClusterId, names.ServiceId) = (cluster.Id, cluster.Service))
        .ConfigureEndpoints(IPAddress.Parse(cluster.Address), Port(cluster), cluster.GatewayPort)
        .UseAdoNetClustering((AdoNetClusteringSiloOptions table) => (table.Invariant, table.ConnectionString) = (Invariant, connectionString))
        .AddAdoNetGrainStorage(SnapshotStorage.Name, (AdoNetGrainStorageOptions storage) =>
            (storage.Invariant, storage.ConnectionString, storage.GrainStorageSerializer) = (Invariant, connectionString, new SnapshotJson()));

    private static void Watch(ClusterMembershipOptions membership, ClusterSettings cluster)
    {
        (membership.ProbeTimeout, membership.NumMissedProbesLimit) = (cluster.ProbeTimeout, cluster.MissedProbes);
        // Silos that nobody is left to declare dead: who joins takes them for dead after some missed signs of life.
        (membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit) = (ClusterDoor.SignOfLife, ClusterDoor.MissedSigns);
    }

    private static int Port(ClusterSettings cluster) => cluster.SiloPort != 0 ? cluster.SiloPort : Enumerable.Range(0, Ports).Select(_ => NextPort()).First(IsFree);

    /// <summary>Another one each time, and below those that systems give to outgoing connections: none takes it before the silo does.</summary>
    private static int NextPort() => FirstPort + (int)(((uint)Environment.ProcessId * 131u + (uint)Interlocked.Increment(ref portsTried)) % Ports);

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Records never change: caller and grain in one silo may share them.</summary>
    private sealed class Shared : IGeneralizedCopier, ITypeFilter
    {
        public bool IsSupportedType(Type type) => IsMessage(type);

        public object? DeepCopy(object? input, CopyContext context) => input;

        public bool? IsTypeAllowed(Type type) => IsOurs(type) ? true : null;
    }

    private sealed class SnapshotJson : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, JsonSerializerOptions.Web));

        public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, JsonSerializerOptions.Web)!;
    }

    /// <summary>The silo is a member of its cluster: neither joining nor leaving it, nor declared dead.</summary>
    private sealed class SiloProbe(ISiloStatusOracle silo) : IReadinessProbe
    {
        public string Name => "silo";

        public Task<string?> Problem(CancellationToken cancellation) =>
            Task.FromResult(silo.CurrentStatus == SiloStatus.Active ? null : $"{silo.CurrentStatus}");
    }
}
#endif
