namespace LeadGrains.Embedded;

/// <summary>The result of a method without one.</summary>
internal readonly struct Nothing;

/// <summary>A call of a method that returns <see cref="Task"/>.</summary>
internal abstract class TaskRequest : GrainRequest<Nothing>
{
    public Task Send(GrainProxy to)
    {
        to.Send(this);
        return Task;
    }

    protected abstract Task Call(object grain);

    protected sealed override ValueTask<Nothing> CallAsync(object grain)
    {
        var call = Call(grain);
        return call.IsCompletedSuccessfully ? default : Await(call);
    }

    private static async ValueTask<Nothing> Await(Task call)
    {
        await call;
        return default;
    }
}

/// <summary>A call of a method that returns <see cref="Task{T}"/>.</summary>
internal abstract class TaskRequest<T> : GrainRequest<T>
{
    public Task<T> Send(GrainProxy to)
    {
        to.Send(this);
        return Task;
    }

    protected abstract Task<T> Call(object grain);

    protected sealed override ValueTask<T> CallAsync(object grain) => new(Call(grain));
}

/// <summary>A call of a method that returns <see cref="ValueTask"/>.</summary>
internal abstract class ValueTaskRequest : GrainRequest<Nothing>
{
    public ValueTask Send(GrainProxy to)
    {
        to.Send(this);
        return new(Task);
    }

    protected abstract ValueTask Call(object grain);

    protected sealed override async ValueTask<Nothing> CallAsync(object grain)
    {
        await Call(grain);
        return default;
    }
}

/// <summary>A call of a method that returns <see cref="ValueTask{T}"/>.</summary>
internal abstract class ValueTaskRequest<T> : GrainRequest<T>
{
    public ValueTask<T> Send(GrainProxy to)
    {
        to.Send(this);
        return new(Task);
    }

    protected abstract ValueTask<T> Call(object grain);

    protected sealed override ValueTask<T> CallAsync(object grain) => Call(grain);
}
