namespace LeadGrains.Embedded;

/// <summary>
/// A call that will be answered by a <typeparamref name="T"/>. It is its own promise, and the classes made by
/// <see cref="RequestEmitter"/> hold the arguments in fields, so a call costs three small objects and boxes nothing.
/// </summary>
internal abstract class GrainRequest<T> : TaskCompletionSource<T>, IRequest
{
    protected GrainRequest() : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
    }

    public abstract bool IsReadOnly { get; }

    public abstract string Method { get; }

    public bool IsAnswered => Task.IsCompleted;

    public long SentAt { get; set; }

    public CallChain? Caller { get; set; }

    public Activation? Target { get; set; }

    public IRequest? Next { get; set; }

    public IRequest? Previous { get; set; }

    public abstract void CopyArguments(Func<object?, Type, object?> copy);

    public void Fail(Exception problem) => TrySetException(problem);

    public void Run() => _ = RunAsync(Target!);

    protected abstract ValueTask<T> CallAsync(object grain);

    // Being async, it also gives the execution context back as it found it, whatever the grain does to it.
    private async Task RunAsync(Activation target)
    {
        var options = target.Host.Options;
        var chain = options.RefuseCallCycles ? CallChain.Enter(target, Caller) : null;
        try
        {
            var result = await CallAsync(target.GrainInstance!);
            if (options.CopyMessages is { } copy) result = MessageCopy.Copy(result, copy);
            target.Complete(this);
            TrySetResult(result);
        }
        catch (Exception problem)
        {
            target.Complete(this, problem);
            TrySetException(problem);
        }
        finally
        {
            chain?.End();
        }
    }
}
