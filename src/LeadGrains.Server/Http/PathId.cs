using LeadGrains.Domain;

namespace LeadGrains.Server.Http;

/// <summary>Ids in paths.</summary>
public static class PathId
{
    /// <summary>False for what can't be the id of anything of that kind: then nothing is there.</summary>
    public static bool TryRead<T>(string text, out T id) where T : struct, IId<T> => Id.TryParse(text, out id) && id.HasPrefix();
}
