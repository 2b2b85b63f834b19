#if ORLEANS
using LeadGrains.Grains.Log;
using Orleans.Hosting;
using Orleans.Serialization;

namespace LeadGrains.Server.Hosting;

/// <summary>The grains on Microsoft Orleans, one silo in this process, clustered on this machine.</summary>
public static class GrainRuntime
{
    public const string Name = "Microsoft Orleans";

    public static IServiceCollection AddGrains(this IServiceCollection services) => services.AddOrleans(silo =>
    {
        silo.UseLocalhostClustering();
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSupported: type => type.Namespace?.StartsWith("LeadGrains.", StringComparison.Ordinal) == true,
            jsonSerializerOptions: LogJson.Wire));
    });
}
#endif
