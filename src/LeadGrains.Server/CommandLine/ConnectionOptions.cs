using System.CommandLine;
using System.Net.Http.Headers;
using LeadGrains.Server.Hosting;

namespace LeadGrains.Server.CommandLine;

/// <summary>Which server a verb talks to, and with which token.</summary>
internal sealed class ConnectionOptions
{
    private const string DefaultServer = "http://127.0.0.1:5080";

    private readonly Option<string?> server = new("--server") { Description = $"Address of the running server (or LEADGRAINS_SERVER; else {DefaultServer})" };
    private readonly Option<string?> token = new("--token") { Description = "API token (or LEADGRAINS_TOKEN; else, for a server on this machine, the credential in its data directory)" };

    public void AddTo(Command command)
    {
        command.Add(server);
        command.Add(token);
    }

    /// <exception cref="CommandException">No address or no token can be made out.</exception>
    public Api Connect(ParseResult parsed)
    {
        var text = parsed.GetValue(server) ?? Variable("LEADGRAINS_SERVER") ?? DefaultServer;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandException(ExitCode.Usage, $"'{text}' is no address such as {DefaultServer}.");
        var secret = parsed.GetValue(token) ?? Variable("LEADGRAINS_TOKEN") ?? Left(address);
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new Api(client);
    }

    /// <summary>The credential that a server leaves for its own user. It is told to no server elsewhere.</summary>
    private static string Left(Uri address)
    {
        var file = Path.Combine(Variable("LeadGrains__DataDirectory") ?? "./data", CredentialFile.Name);
        if (!address.IsLoopback)
            throw new CommandException(ExitCode.NoAccess, $"A token is needed for {address}: give --token or set LEADGRAINS_TOKEN.");
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NoServer,
                $"No credential in {Path.GetFullPath(file)}. Is the server running here, by this user, in this data directory? Else give --token or set LEADGRAINS_TOKEN.");
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
