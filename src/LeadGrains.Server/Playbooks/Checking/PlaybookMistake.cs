namespace LeadGrains.Server.Playbooks.Checking;

/// <summary>Something wrong in a playbook's text.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="Path">Of what, e.g. <c>topics[12].stages[1]</c>; empty: of the whole.</param>
/// <param name="Code">Stable, for programs, e.g. <c>unknown</c>.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
public sealed record PlaybookMistake(int Line, string Path, string Code, string Message)
{
    public override string ToString() => Path.Length == 0 ? $"line {Line}: {Message}" : $"line {Line}, {Path}: {Message}";
}

/// <summary>The playbook's text can't be taken; the message holds every mistake, one a line.</summary>
public sealed class PlaybookException(string message) : Exception(message);
