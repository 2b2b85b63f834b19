using System.Reflection;
using LeadGrains.Grains;
using Orleans;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>What crosses from silo to silo: arguments and results of every method of every grain interface.</summary>
internal static class GrainSignatures
{
    public static readonly Assembly Grains = typeof(GrainKey).Assembly;

    public static readonly Type[] Interfaces =
        [.. Grains.GetTypes().Where(type => type.IsInterface && type != typeof(IGrainWithStringKey) && type.IsAssignableTo(typeof(IGrainWithStringKey)))];

    public static readonly Type[] Messages =
    [
        .. Interfaces.SelectMany(one => one.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType.GenericTypeArguments.Single()))
            .Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal),
    ];

    public static readonly Type[] Classes = [.. Grains.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Grain)))];
}
