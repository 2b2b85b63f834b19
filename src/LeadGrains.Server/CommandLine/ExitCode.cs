namespace LeadGrains.Server.CommandLine;

/// <summary>What the command line answers to scripts.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was tried and did not work out: rows are bad, a difference was found, the server refused.</summary>
    public const int Failed = 1;

    /// <summary>The command was not understood, or a file is not there.</summary>
    public const int Usage = 2;

    /// <summary>No server answers.</summary>
    public const int NoServer = 3;

    /// <summary>The credentials are missing, unknown, or not enough.</summary>
    public const int NoAccess = 4;

    /// <summary>Broken off with Ctrl-C.</summary>
    public const int Cancelled = 130;
}

/// <summary>Ends a command with a message for people.</summary>
public sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int Code => exitCode;
}
