using System.Collections.Frozen;
using LeadGrains.Domain;
using LeadGrains.Server.Live;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>Somebody who watches the feed, from whichever server there is, and writes down what they see.</summary>
internal sealed class Watcher(World world, string name, int place, FrozenSet<string> topics)
{
    private const int PageSize = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private long _cursor;
    private int _place = place;

    public string Name => name;

    /// <summary>Up to where it has seen everything.</summary>
    public long Cursor => _cursor;

    public FrozenSet<string> Topics => topics;

    public List<Change> Seen { get; } = [];

    public async Task Watch()
    {
        while (true)
        {
            if (world.At(_place) is not { IsReady: true } server)
            {
                await Next();
                continue;
            }
            try
            {
                var page = await world.Call(server, at => Pull(at, _cursor));
                if (page is null) await Next();
                else Accept(page);
            }
            catch (NoAnswer)
            {
                await Next();
            }
        }
    }

    private async Task Next()
    {
        _place = 1 - _place;
        await Task.Delay(TimeSpan.FromMilliseconds(50), world.Outside.Time);
    }

    private static readonly Actor Reader = new(new(ActorKind.System, "watcher"), Role.Administrator, null, []);

    // As the HTTP feed does it.
    private async Task<FeedPage?> Pull(SimulatedServer server, long from)
    {
        if (await server.Feed.IsGone(World.Workspace, from, null, CancellationToken.None))
        {
            world.Fail("nobody is sent away whose cursor can be followed", $"{name} asked {server.Name} for what follows {from}, and was told that it is gone");
            return null;
        }
        using var patience = new CancellationTokenSource(Patience, server.Process.Time);
        while (true)
        {
            var page = await server.Feed.Read(World.Workspace, from, PageSize, topics, Reader, CancellationToken.None);
            if (world.Bug == PlantedBug.CursorAdvancedTooEarly) _cursor = page.To;
            if (page.Changes.Count > 0 || patience.IsCancellationRequested) return page;
            from = page.To;
            if (page.To >= page.Head) await server.Feed.WaitBeyond(World.Workspace, from, patience, CancellationToken.None);
        }
    }

    private void Accept(FeedPage page)
    {
        foreach (var change in page.Changes)
        {
            world.Model.Expect(Seen.Count == 0 || change.Seq > Seen[^1].Seq, "watchers see everything once, in order", () => $"{name} was shown {change.Seq} after {Seen[^1].Seq}");
            world.Model.Expect(topics.Count > 0 || change.Seq == Seen.Count + 1, "watchers see everything once, in order", () => $"{name} was shown {change.Seq} after {Seen.Count}");
            Seen.Add(change);
        }
        _cursor = page.To;
    }
}
