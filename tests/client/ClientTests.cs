using LeadGrains.Testing;
using Xunit;

namespace LeadGrains.Client.Tests;

public sealed class ClientTests
{
    private const string Folder = "src/client";
    private static readonly Npm Client = new(Folder);

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.File($"{Folder}/tests"), "*.test.ts").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [NodeTheory]
    [MemberData(nameof(Files))]
    public Task Its_own_tests_pass(string file) => Client.Node(
        ["node_modules/vitest/vitest.mjs", "run", $"tests/{file}"], ("LEADGRAINS_SERVER_DLL", Path.Combine(AppContext.BaseDirectory, "LeadGrains.Server.dll")));

    [NodeFact]
    public async Task It_and_its_tests_compile()
    {
        await Client.Node(["node_modules/typescript/bin/tsc", "-p", "tests/tsconfig.json"]);
        await Client.Node(["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
    }

    /// <summary>A route that changed, approved, shows here until the types are made anew: LEADGRAINS_APPROVE=1 does so.</summary>
    [NodeFact]
    public Task Its_types_are_those_of_the_approved_documents() => new Npm($"{Folder}/types").Node(
        Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1" ? ["generate.js"] : ["generate.js", "--check"]);
}
