namespace LeadGrains.Benchmarks;

/// <summary>The command line: names of benchmarks (none: all), <c>report</c> for the page from kept results, <c>--rounds</c> and <c>--seconds</c>.</summary>
internal static class Options
{
    /// <param name="wanted">Empty for <c>report</c>.</param>
    public static bool TryRead(string[] args, string[] known, out IReadOnlyList<string> wanted, out string mistake)
    {
        List<string> names = [];
        (wanted, mistake) = ([], "");
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--rounds" or "--seconds" && i + 1 < args.Length && int.TryParse(args[i + 1], out var number) && number > 0)
            {
                if (args[i++] == "--rounds") Bench.Rounds = number;
                else Bench.Duration = TimeSpan.FromSeconds(number);
            }
            else if (args[i] == "report" || known.Contains(args[i])) names.Add(args[i]);
            else mistake = $"'{args[i]}' is not understood. There are: {string.Join(", ", known)}, report; --rounds n, --seconds n.";
        }
        wanted = names.Count == 0 ? known : [.. names.Where(name => name != "report")];
        return mistake.Length == 0;
    }
}
