namespace LeadGrains.Server.Hosting;

/// <summary>Secrets may come from files (<c>LeadGrains__BootstrapToken_FILE=/run/secrets/token</c>), as containers hand them over.</summary>
public static class SecretFiles
{
    private const string Suffix = "_FILE";

    private static readonly string[] Secrets = [.. Of(ServerOptions.Section, typeof(ServerOptions))];

    /// <exception cref="SettingsException">A file can't be read, or a secret is given twice.</exception>
    public static void AddSecretFiles(this ConfigurationManager settings)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var secret in Secrets)
        {
            if (settings[secret + Suffix] is not { Length: > 0 } file) continue;
            if (settings[secret] is not null) throw new SettingsException($"{secret} is set both directly and by {secret}{Suffix}; set one.");
            read[secret] = Read(secret, file);
        }

        settings.AddInMemoryCollection(read);
    }

    /// <summary>Whether a key names the file of a known secret.</summary>
    public static bool IsFileOfSecret(string key) => Secrets.Any(secret => key.Equals(secret + Suffix, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Of(string section, Type options) => options.GetProperties().SelectMany(property =>
        Settings.IsGroup(property.PropertyType) ? Of($"{section}:{property.Name}", property.PropertyType)
        : property.IsDefined(typeof(SecretAttribute), inherit: false) ? [$"{section}:{property.Name}"] : []);

    private static string Read(string secret, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{secret}{Suffix} names a file that can't be read: {e.Message}");
        }
    }
}
