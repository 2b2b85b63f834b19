using LeadGrains.Server.Hosting;

namespace LeadGrains.Server.Tests.Durability;

public sealed class StoppingTests
{
    [Fact]
    public void Whoever_waits_is_told_although_another_one_fails_at_being_told()
    {
        using var stopping = new CancellationTokenSource();
        var calm = stopping.Token.Calmly();
        var told = 0;
        using var first = calm.Register(() => told++);
        using var broken = calm.Register(() => throw new ObjectDisposedException("a connection"));
        using var last = calm.Register(() => told++);
        stopping.Cancel();
        Assert.Equal((2, true), (told, calm.IsCancellationRequested));
        Assert.True(stopping.Token.Calmly().IsCancellationRequested);
    }
}
