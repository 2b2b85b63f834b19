using Orleans.Runtime;

namespace Orleans;

/// <summary>Root of all grain interfaces.</summary>
public interface IGrain : IAddressable;

/// <summary>A grain interface whose grains are named by a string.</summary>
public interface IGrainWithStringKey : IGrain;
