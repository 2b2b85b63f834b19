namespace LeadGrains.Embedded;

/// <summary>A call on its way: waits at its activation, runs there, and answers its caller.</summary>
internal interface IRequest : ITurn
{
    /// <summary>Whether it may interleave with others of its kind.</summary>
    bool IsReadOnly { get; }

    /// <summary>The called method, for messages to people.</summary>
    string Method { get; }

    /// <summary>Whether the caller has its answer, be it that nobody answered in time.</summary>
    bool IsAnswered { get; }

    /// <summary>Timestamp of the call.</summary>
    long SentAt { get; set; }

    /// <summary>Who waits for it, where call chains are kept.</summary>
    CallChain? Caller { get; set; }

    /// <summary>Where it runs; set when accepted.</summary>
    Activation? Target { get; set; }

    /// <summary>Neighbours in the activation's queue.</summary>
    IRequest? Next { get; set; }

    /// <inheritdoc cref="Next"/>
    IRequest? Previous { get; set; }

    /// <summary>Replaces the arguments by copies.</summary>
    void CopyArguments(Func<object?, Type, object?> copy);

    /// <summary>Answers with a failure, unless answered already.</summary>
    void Fail(Exception problem);
}
