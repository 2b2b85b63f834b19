using LeadGrains.Grains.Workspaces;

namespace LeadGrains.Server.Playbooks;

public static class PlaybookServices
{
    /// <summary>Reads the server's playbook; what is wrong with it ends the start.</summary>
    /// <exception cref="Checking.PlaybookException">It can't be read, or has mistakes.</exception>
    public static IServiceCollection AddPlaybook(this IServiceCollection services, string path) =>
        services.AddSingleton(new ServerPlaybook(PlaybookFile.Read(PlaybookFile.Find(path))));

    /// <summary>Follows its file.</summary>
    public static IServiceCollection AddPlaybookWatch(this IServiceCollection services) => services.AddHostedService<PlaybookWatch>();
}
