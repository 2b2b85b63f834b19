using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// Reads settings into options, strictly: what is misspelt, mistyped or out of range fails the start by name.
/// Values are never repeated: they may be secrets.
/// </summary>
public static class Settings
{
    /// <exception cref="SettingsException">Something in the section is unknown or wrong.</exception>
    public static ServerOptions Read(IConfiguration settings)
    {
        var section = settings.GetSection(ServerOptions.Section);
        var mistakes = Mistakes(section, typeof(ServerOptions)).ToList();
        if (mistakes.Count > 0) throw Wrong(mistakes);
        var options = section.Get<ServerOptions>() ?? new();
        mistakes = [.. Broken(options).Concat(options.ToStorageOptions().Problems()).Select(m => $"{ServerOptions.Section}: {m}")];
        return mistakes.Count == 0 ? options : throw Wrong(mistakes);
    }

    private static SettingsException Wrong(IEnumerable<string> mistakes) => new(string.Join(Environment.NewLine, mistakes));

    private static IEnumerable<string> Broken(object options)
    {
        var broken = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), broken, validateAllProperties: true);
        var groups = options.GetType().GetProperties().Where(p => p.CanWrite && IsGroup(p.PropertyType)).Select(p => p.GetValue(options)).OfType<object>();
        return broken.Select(b => b.ErrorMessage ?? "something is wrong").Concat(groups.SelectMany(Broken));
    }

    private static IEnumerable<string> Mistakes(IConfigurationSection section, Type options)
    {
        var known = options.GetProperties().Where(p => p.CanWrite).ToList();
        foreach (var child in section.GetChildren())
        {
            var property = known.Find(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null && !SecretFiles.IsFileOfSecret(child.Path))
                yield return $"{child.Path} is no setting; known there: {string.Join(", ", known.Select(p => p.Name))}.";
            else if (property is not null)
                foreach (var mistake in IsGroup(property.PropertyType) ? Mistakes(child, property.PropertyType) : Mistyped(child, property.PropertyType))
                    yield return mistake;
        }
    }

    private static IEnumerable<string> Mistyped(IConfigurationSection setting, Type type)
    {
        try
        {
            setting.Get(type);
            return [];
        }
        catch (InvalidOperationException)
        {
            var named = (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } names ? $"one of {string.Join(", ", Enum.GetNames(names))}" : $"a value of type {type.Name}";
            return [$"{setting.Path} must be {named}."];
        }
    }

    /// <summary>Whether a setting is a section with settings of its own.</summary>
    internal static bool IsGroup(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("LeadGrains", StringComparison.Ordinal) is true;
}
