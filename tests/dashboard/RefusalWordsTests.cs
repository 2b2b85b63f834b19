using System.Reflection;
using System.Text.RegularExpressions;
using LeadGrains.Domain;
using LeadGrains.Server;
using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>Whatever the server may refuse is said in the reader's language.</summary>
public sealed partial class RefusalWordsTests
{
    /// <summary>Of requests that no page sends.</summary>
    private static readonly HashSet<string> OfNoPage = new(StringComparer.Ordinal) { "request.method_not_allowed", "request.unsupported_media_type" };

    [Fact]
    public void Every_refusal_has_words_in_Chinese()
    {
        var words = Codes("src/dashboard/src", "*.ts", Words()).ToHashSet(StringComparer.Ordinal);
        var codes = Values<Refusal>(typeof(Refusal).Assembly, refusal => refusal.Code).Concat(Values<Problem>(typeof(Problem).Assembly, problem => problem.Code))
            .Concat(Made.SelectMany(folder => Codes(folder, "*.cs", Making())))
            .Concat(Enum.GetNames<EntityKind>().Where(kind => kind != nameof(EntityKind.Class) && kind != nameof(EntityKind.Workspace)).Select(kind => $"{kind.ToLowerInvariant()}.not_found")).ToHashSet(StringComparer.Ordinal);
        Assert.True(codes.Count > 90, $"{codes.Count} are known");
        Assert.Empty(codes.Except(words).Except(OfNoPage).Order(StringComparer.Ordinal));
    }

    /// <summary>Where refusals and problems are made that are made anew each time.</summary>
    private static readonly string[] Made = ["src/LeadGrains.Domain", "src/LeadGrains.Grains", "src/LeadGrains.Server"];

    private static IEnumerable<string> Codes(string folder, string files, Regex regex) =>
        Directory.EnumerateFiles(Repository.File(folder), files, SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => regex.Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value);

    /// <summary>Those that are made once.</summary>
    private static IEnumerable<string> Values<T>(Assembly assembly, Func<T, string> code) where T : class =>
        assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(T)).Select(field => code((T)field.GetValue(null)!));

    [GeneratedRegex("\"refusal\\.(?<code>[a-z._]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""(Refusal|Forbidden|new|Of)\(\s*(\d+,\s*)?"(?<code>[a-z]+\.[a-z_]+)\x22""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Making();
}
