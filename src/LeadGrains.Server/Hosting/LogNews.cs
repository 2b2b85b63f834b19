using System.Globalization;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Hosting;

/// <summary>Follows what other servers commit to the log.</summary>
public sealed class LogNews(LogTail tail, PostgresNews news) : IHearNews
{
    public string Channel => PostgresNews.Log;

    public Task Heard(string? text, CancellationToken cancellation)
    {
        if (text is null)
            return tail.CatchUp(WorkspaceId.Default, cancellation);
        var words = text.Split(' ');
        return words[0] == news.Self
            ? Task.CompletedTask
            : tail.CatchUp(new WorkspaceId(words[2]), long.Parse(words[1], CultureInfo.InvariantCulture), cancellation);
    }
}
