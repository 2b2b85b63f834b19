using LeadGrains.Storage.Log;

namespace LeadGrains.Storage.Tests.Log;

public sealed class GroupCommitTests
{
    private readonly List<int[]> batches = [];

    [Fact]
    public async Task A_lone_item_goes_at_once()
    {
        var commit = Begin(() => false, out var loop);
        Assert.Equal(1, await commit.Add(1, default));
        await End(commit, loop, [1]);
    }

    [Fact]
    public async Task A_batch_waits_for_those_who_are_at_work_on_more()
    {
        GroupCommit<int, int>? commit = null;
        Task<int>? second = null;
        commit = Begin(() =>
        {
            second ??= commit!.Add(2, default);
            return false;
        }, out var loop);
        Assert.Equal((1, 2), (await commit.Add(1, default), await second!));
        await End(commit, loop, [1, 2]);
    }

    [Fact]
    public async Task It_does_not_wait_for_ever()
    {
        var commit = Begin(() => true, out var loop);
        Assert.Equal(1, await commit.Add(1, default));
        await End(commit, loop, [1]);
    }

    private GroupCommit<int, int> Begin(Func<bool> moreIsComing, out Task loop)
    {
        var commit = new GroupCommit<int, int>(Commit, static _ => 1, maxItems: 10, maxSize: 10, moreIsComing);
        loop = commit.Loop();
        return commit;
    }

    private Task Commit(IReadOnlyList<Waiting<int, int>> batch)
    {
        batches.Add([.. batch.Select(waiting => waiting.Item)]);
        foreach (var waiting in batch) waiting.TrySetResult(waiting.Item);
        return Task.CompletedTask;
    }

    private async Task End(GroupCommit<int, int> commit, Task loop, params int[][] expected)
    {
        commit.Close();
        await loop;
        Assert.Equal(expected, batches);
    }
}
