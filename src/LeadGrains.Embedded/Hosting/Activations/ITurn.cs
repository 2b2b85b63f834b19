namespace LeadGrains.Embedded;

/// <summary>Something an activation starts: a request, or a step of its own life.</summary>
internal interface ITurn
{
    /// <summary>Starts it, on the activation's scheduler, where everything it awaits goes on. Throws nothing.</summary>
    void Run();
}
