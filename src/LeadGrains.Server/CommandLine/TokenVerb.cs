using System.CommandLine;
using LeadGrains.Domain;
using LeadGrains.Server.Auth;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains token create</c>.</summary>
internal static class TokenVerb
{
    private static readonly Option<string> Name = new("--name") { Description = "What the token is for", Required = true };
    private static readonly Option<Role> Role = new("--role") { Description = "What it may do", Required = true };
    private static readonly Option<string?> User = new("--user") { Description = "Id of the user it acts as" };

    public static Command Create(IAnsiConsole console, ConnectionOptions connection)
    {
        var create = new Command("create", "Make an API token. It is shown this once.") { Name, Role, User };
        connection.AddTo(create);
        create.Does(console, (parsed, cancellation) => Run(parsed, connection, console, cancellation));
        return new Command("token", "API tokens of the running server.") { create };
    }

    private static async Task<int> Run(ParseResult parsed, ConnectionOptions connection, IAnsiConsole console, CancellationToken cancellation)
    {
        using var api = connection.Connect(parsed);
        var wanted = new TokenEndpoints.CreateToken(
            parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Role), parsed.GetValue(User) is { } user ? new UserId(user) : null);
        var made = await api.Call<TokenEndpoints.NewToken>(HttpMethod.Post, "/tokens", wanted, cancellation);
        // The token alone on the output, so that it can be put into a variable.
        console.Profile.Out.Writer.WriteLine(made.Token);
        return ExitCode.Done;
    }
}
