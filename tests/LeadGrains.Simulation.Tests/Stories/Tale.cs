namespace LeadGrains.Simulation.Tests.Stories;

/// <summary>What happened in a run, in order, in sentences.</summary>
internal sealed class Tale
{
    private readonly List<string> _sentences = [];

    /// <summary>Off while the scene is set.</summary>
    public bool IsTold { get; set; }

    public IReadOnlyList<string> Sentences => _sentences;

    public void Happens(string sentence)
    {
        if (IsTold) _sentences.Add(sentence);
    }
}
