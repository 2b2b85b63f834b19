using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <summary>Constructs grains of a class: persistent states as the parameters say, the rest from the activation's services.</summary>
internal sealed class GrainConstructor
{
    private readonly ObjectFactory _construct;
    private readonly Func<Activation, IPersistentStateFacet>[] _facets;

    /// <exception cref="ArgumentException">The class has not exactly one public constructor.</exception>
    public GrainConstructor(Type grainClass)
    {
        var constructors = grainClass.GetConstructors();
        if (constructors.Length != 1) throw new ArgumentException($"{grainClass} must have one public constructor.", nameof(grainClass));
        var states = constructors[0].GetParameters().Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute))).ToArray();
        _facets = Array.ConvertAll(states, Facet);
        _construct = ActivatorUtilities.CreateFactory(grainClass, Array.ConvertAll(states, state => state.ParameterType));
    }

    public (IGrainBase Grain, IPersistentStateFacet[] Facets) Construct(Activation activation)
    {
        var facets = Array.ConvertAll(_facets, make => make(activation));
        return ((IGrainBase)_construct(activation.ActivationServices, facets), facets);
    }

    private static Func<Activation, IPersistentStateFacet> Facet(ParameterInfo parameter)
    {
        var (type, configuration) = (parameter.ParameterType, parameter.GetCustomAttribute<PersistentStateAttribute>()!);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new ArgumentException($"{parameter.Member.DeclaringType}: {parameter.Name} must be an IPersistentState.", nameof(parameter));
        var make = typeof(PersistentState<>).MakeGenericType(type.GetGenericArguments())
            .GetMethod(nameof(PersistentState<object>.Make))!
            .CreateDelegate<Func<Activation, PersistentStateAttribute, IPersistentStateFacet>>();
        return activation => make(activation, configuration);
    }
}
