namespace Orleans.Runtime;

/// <summary>Anything a call can be addressed to: a grain or a reference to one.</summary>
public interface IAddressable;
