using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Playbooks;

/// <summary>The playbook in force, its texts in one language.</summary>
/// <param name="Own">The workspace's own; false: the server's.</param>
/// <param name="Version">Of the workspace's last change of its playbook, for If-Match; 0 when there was none.</param>
public sealed record PlaybookResource(
    bool Own,
    long Version,
    ImmutableArray<StageGuide> Stages,
    ImmutableArray<CategoryName> Categories,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Unit> Units,
    ImmutableArray<SourceGroup> Sources,
    ImmutableArray<Strategy> Strategies,
    ImmutableArray<PlausibilityRule> Plausibility,
    ImmutableArray<AlertSignal> Alerts,
    ImmutableArray<MarketGuide> Markets,
    ImmutableArray<SegmentTools> Segments,
    Limits Limits,
    RelationshipRules Relationships,
    ImmutableArray<DutyGuide> ReferralDuties) : IWriteJson
{
    private static readonly JsonSerializerOptions[] Json = [.. Enum.GetValues<Language>().Select(In)];

    private Language Language { get; init; }

    /// <param name="server">In force where the workspace has none of its own.</param>
    public static PlaybookResource From(Workspace workspace, WrittenPlaybook server, Language language)
    {
        var (own, playbook) = (workspace.Playbook?.Written is not null, (workspace.Playbook?.Written ?? server).Content);
        return new(
            own, workspace.Playbook?.Version ?? 0, playbook.Stages, playbook.Categories, playbook.Topics, playbook.Units, playbook.Sources, playbook.Strategies,
            playbook.Plausibility, playbook.Alerts, playbook.Markets, playbook.Segments, playbook.Limits, playbook.Ties,
            [.. Enum.GetValues<ReferralDuty>().Select(duty => new DutyGuide(duty, playbook.TaskOf(duty)))])
        { Language = language };
    }

    public void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, Json[(int)Language]);

    private static JsonSerializerOptions In(Language language) => new(HttpJson.Options) { Converters = { new LocalTextJson(language) } };

    private sealed class LocalTextJson(Language language) : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A text in one language is not read back.");

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) => writer.WriteStringValue(value.In(language));
    }
}
