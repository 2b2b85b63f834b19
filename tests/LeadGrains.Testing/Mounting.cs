using System.Diagnostics;

namespace LeadGrains.Testing;

/// <summary>The class's tests mount a file system; they are skipped, saying so, where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsMountAttribute : Attribute;

public static class Mounting
{
    private static readonly Lazy<bool> Allowed = new(Try);

    /// <summary>Why nothing can be mounted here, or null when it can.</summary>
    public static string? Missing => Allowed.Value ? null : "Mounting a small file system in memory needs Linux and root.";

    /// <summary>Runs a program to its end; whether it succeeded.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return false;
        using var folder = new TempFolder();
        return Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path) && Run("umount", folder.Path);
    }
}
