namespace LeadGrains.Server.Hosting;

/// <summary>The settings are wrong; the message tells the operator which and why.</summary>
public sealed class SettingsException(string message) : Exception(message);
