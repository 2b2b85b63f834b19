using LeadGrains.Domain;

namespace LeadGrains.Storage.Views;

/// <summary>Views that know more than their log are another log's: an older one was put under them.</summary>
public static class ViewReset
{
    /// <summary>Empties views that are ahead of the log, so that they are made anew from it.</summary>
    /// <param name="head">The log's last position; asked after the views', which never pass it.</param>
    /// <returns>The position they claimed when they were; else null.</returns>
    public static async Task<long?> WhenAhead(ViewDatabase views, WorkspaceId workspace, Func<Task<long>> head, CancellationToken cancellation = default)
    {
        long position;
        await using (var session = await views.Read(cancellation))
            position = await session.Position(workspace, cancellation);
        if (position <= await head()) return null;
        await using var empty = await views.Beside("next", cancellation);
        await views.Become(empty, () => Task.CompletedTask, cancellation);
        return position;
    }
}
