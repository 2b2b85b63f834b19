using System.Collections.Frozen;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>The mappings that come with the server: every file of <c>config/presets</c>, read and checked once at start.</summary>
public sealed class Presets
{
    private readonly FrozenDictionary<string, ImportMapping> byName;

    private Presets(IEnumerable<ImportMapping> presets) => byName = presets.ToFrozenDictionary(preset => preset.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    public ImportMapping? Find(string name) => byName.GetValueOrDefault(name);

    /// <exception cref="MappingException">A preset is wrong: names the file and the place.</exception>
    public static Presets Load(string folder) => new(Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read));

    private static ImportMapping Read(string file)
    {
        try
        {
            var preset = MappingJson.Read(File.ReadAllText(file));
            return preset.Name == Path.GetFileNameWithoutExtension(file)
                ? preset
                : throw new MappingException($"/name: a preset is named as its file, not '{preset.Name}'");
        }
        catch (MappingException e)
        {
            throw new MappingException($"{file}: {e.Message}", e);
        }
    }
}
