using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Tests.Imports;
using Spectre.Console;

namespace LeadGrains.Server.Tests.CommandLine;

/// <summary>The command line against a real server.</summary>
public sealed class CliTests(ServerFixture fixture) : IClassFixture<ServerFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("leadgrains-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Imports_and_sums_up()
    {
        var file = Write("deals.csv", "lead_id,lead,account,stage,amount\ncli1,Coolant,Cli Works,Won,1200.50\n");
        var (code, output) = await Run("import", file);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Leads by stage: 1 Won", output, StringComparison.Ordinal);
        Assert.Contains("Won in total: 1,200.50 CNY", output, StringComparison.Ordinal);
        Assert.Contains("Imported.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_one_import_and_a_bad_one_is_told_of()
    {
        Write("good.csv", "lead_id,lead\ncli2,Fine\n");
        Write("wrong.csv", "contact,account,title\nLi,,Boss\n");
        var list = Path.Combine(folder, "bad-rows.txt");
        var (code, output) = await Run("import", folder, "--errors", list);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("Nothing was imported", output, StringComparison.Ordinal);
        Assert.Contains("wrong.csv,2,title,a title needs an account", await File.ReadAllTextAsync(list), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("import", folder, "--errors", list, "--partial")).Code);
        Assert.Equal(ExitCode.Done, (await Run("import", Path.Combine(folder, "good.csv"), "--dry-run")).Code);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "import")]
    [InlineData(ExitCode.Usage, "import", "/no/such/file.csv")]
    [InlineData(ExitCode.Usage, "dance")]
    [InlineData(ExitCode.Usage, "token", "create", "--name", "x", "--role", "King")]
    public async Task What_makes_no_sense_is_told(int code, params string[] args) => Assert.Equal(code, (await Run(args)).Code);

    [Fact]
    public async Task No_server_is_said_plainly()
    {
        var file = Write("x.csv", "lead\nOne\n");
        var (code, output) = await Run(["import", file, "--server", "http://127.0.0.1:9", "--token", "any"], connect: false);
        Assert.Equal(ExitCode.NoServer, code);
        Assert.Contains("No LeadGrains server answers at http://127.0.0.1:9/", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_credentials_are_said_plainly()
    {
        var file = Write("x.csv", "lead\nOne\n");
        Assert.Equal(ExitCode.NoAccess, (await Run(["import", file, "--server", fixture.Server.Address.ToString(), "--token", "wrong"], connect: false)).Code);
        Assert.Equal(ExitCode.NoAccess, (await Run(["import", file, "--server", "http://leadgrains.invalid"], connect: false)).Code);
    }

    [Fact]
    public async Task Makes_a_token()
    {
        var (code, output) = await Run("token", "create", "--name", "reader", "--role", "ApiReader");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(200, (int)(await fixture.Server.Client(output.Trim()).GetAsync("/api/v1/leads")).StatusCode);
    }

    [Fact]
    public async Task Verifies_beside_the_server_and_has_it_rebuild()
    {
        await Run("import", Write("v.csv", "lead_id,lead,account\ncli3,Verified,Verify Inc\n"));
        var (rebuilt, _) = await Run("rebuild", $"--LeadGrains:DataDirectory={fixture.Server.Folder}");
        Assert.Equal(ExitCode.Done, rebuilt);
        var (code, output) = await Run(["verify", $"--LeadGrains:DataDirectory={fixture.Server.Folder}"], connect: false);
        Assert.Contains("No difference.", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, code);
    }

    [Fact]
    public async Task Checks_a_playbook_without_a_server()
    {
        var (sound, summary) = await Run(["playbook", "check", ThePlaybook.Path], connect: false);
        Assert.Equal(ExitCode.Done, sound);
        Assert.Matches("^Sound: [0-9]+ topics, [0-9]+ units, 27 source channels, [0-9]+ plausibility rules, 5 alerts, 3 segments.", summary);
        var file = Write("bad.yaml", ThePlaybook.Delivered.Yaml.Replace("sellerCapacity: 40", "selerCapacity: [40]", StringComparison.Ordinal));
        var (bad, output) = await Run(["playbook", "check", file], connect: false);
        Assert.Equal(ExitCode.Failed, bad);
        Assert.Matches($"{file}:[0-9]+: limits.selerCapacity: there is no field 'selerCapacity' here; did you mean 'sellerCapacity'\\?", output);
        Assert.EndsWith("2 mistakes.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await Run(["playbook", "check", "/no/such/playbook.yaml"], connect: false)).Code);
    }

    [Fact]
    public async Task Without_a_verb_it_serves()
    {
        var served = new List<string[]>();
        Task<int> Serve(string[] settings)
        {
            served.Add(settings);
            return Task.FromResult(0);
        }
        await Cli.Run([], Serve);
        await Cli.Run(["run", "--urls=http://127.0.0.1:1"], Serve);
        await Cli.Run(["--urls=http://127.0.0.1:2"], Serve);
        Assert.Equal([[], ["--urls=http://127.0.0.1:1"], ["--urls=http://127.0.0.1:2"]], served);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private Task<(int Code, string Output)> Run(params string[] args) => Run(args, connect: true);

    private async Task<(int Code, string Output)> Run(string[] args, bool connect)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 10_000;
        string[] connection = connect && args is ["import" or "demo" or "rebuild" or "token", ..] ? ["--server", fixture.Server.Address.ToString(), "--token", RunningServer.BootstrapToken] : [];
        var code = await Cli.Run([.. args, .. connection], _ => throw new InvalidOperationException("this is no server"), console);
        return (code, output.ToString());
    }
}
