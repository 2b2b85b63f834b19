namespace LeadGrains.Server.Operations;

public static class OperationServices
{
    /// <summary>Kinds of operations are whatever <see cref="IOperation"/>s are registered.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<OperationSignal>()
        .AddSingleton<OperationStore>()
        .AddSingleton<OperationRun>()
        .AddHostedService<OperationRunner>();
}
