namespace LeadGrains.Server.Hosting;

/// <summary>How services that wait for a database are told to stop.</summary>
internal static class Stopping
{
    /// <summary>
    /// Is cancelled with <paramref name="stopping"/>, and keeps to itself what cancelling throws: Npgsql does when it is to cancel on a connection
    /// that breaks at that moment (npgsql/npgsql#6415), and a server that stops because its database is gone would stop with an error.
    /// </summary>
    public static CancellationToken Calmly(this CancellationToken stopping)
    {
        var calm = new CancellationTokenSource(); // lives as long as the service
        stopping.UnsafeRegister(
            static source =>
            {
                try
                {
                    ((CancellationTokenSource)source!).Cancel();
                }
                catch (AggregateException)
                {
                    // All who were to be told were told.
                }
            },
            calm);
        return calm.Token;
    }
}
