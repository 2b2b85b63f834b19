namespace LeadGrains.Server.Http;

/// <summary>
/// Something bound from a request that may be faulty. Faults of all inputs are answered together by <see cref="InputCheck"/>,
/// before the handler runs: a handler only ever sees sound inputs.
/// </summary>
public interface IInput
{
    Problem? Fault { get; }
}
