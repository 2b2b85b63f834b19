using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace LeadGrains.Storage.Databases;

/// <summary>Tells a database that is away or out of room from one that refuses what it is asked.</summary>
public static class Outage
{
    /// <summary>Nothing is wrong with the request: it may be repeated.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL } => true,
        // Class 08: connections; 53: resources; 57P: shutting down or starting; 58: the machine below.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] } => true,
        PostgresException => false,
        DbException { InnerException: IOException or TimeoutException or System.Net.Sockets.SocketException } => true,
        NpgsqlException { IsTransient: true } => true,
        _ => failure.InnerException is { } inner && Is(inner), // a grain whose activation failed, say
    };

    /// <summary>There is no room left on its disk.</summary>
    public static bool IsNoRoom(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        _ => IsNoRoom(failure.InnerException),
    };
}
