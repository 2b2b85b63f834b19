using LeadGrains.Server.Hosting;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Auth;

/// <summary>Another server revoked credentials: what is remembered of any is read anew.</summary>
public sealed class TokenNews(TokenStore tokens) : IHearNews
{
    public string Channel => PostgresNews.Tokens;

    public Task Heard(string? text, CancellationToken cancellation)
    {
        // Nothing to look for without a word: nothing is remembered for longer than the quiet lasts.
        if (text is not null) tokens.Forget();
        return Task.CompletedTask;
    }
}
