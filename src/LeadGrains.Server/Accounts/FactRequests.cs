using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Accounts;

/// <summary>What somebody learnt. What is missing of it is refused by the rule, not by the schema.</summary>
/// <param name="Topic">A code of the playbook, or one of its names; any other is kept too, but covers nothing.</param>
/// <param name="Statement">Verbatim.</param>
/// <param name="Value">What of it can be compared: a number, or a text.</param>
/// <param name="Unit">A unit that the playbook knows, or <c>a/b</c> of two.</param>
/// <param name="ContactId">What it is about, if narrower than the account: somebody …</param>
/// <param name="LeadId">… or one of the account's leads.</param>
/// <param name="CollectedAt">Without it: now.</param>
/// <param name="ValidUntil">The last day on which it holds.</param>
/// <param name="Rests">Facts that a conclusion cites.</param>
/// <param name="Agrees">Facts that it bears out, in your judgement: two sentences can't be compared otherwise.</param>
/// <param name="Contradicts">Facts that it speaks against, in your judgement.</param>
/// <param name="Supersedes">The fact in whose place it stands.</param>
public sealed record FactBody(
    FactCategory? Category = null,
    [StringLength(100, MinimumLength = 1)] string? Topic = null,
    [StringLength(4000)] string? Statement = null,
    [property: JsonConverter(typeof(NumberOrTextJson))] [StringLength(300, MinimumLength = 1)] string? Value = null,
    [StringLength(64, MinimumLength = 1)] string? Unit = null,
    FactSourceBody? Source = null,
    FactMethod? Method = null,
    DateOnly? ValidUntil = null,
    Confidentiality Confidentiality = Confidentiality.Internal,
    [MaxLength(100)] IReadOnlyList<FactId>? Rests = null,
    ContactId? ContactId = null,
    LeadId? LeadId = null,
    LawfulBasis LawfulBasis = LawfulBasis.Unstated,
    DateTimeOffset? CollectedAt = null,
    [MaxLength(100)] IReadOnlyList<FactId>? Agrees = null,
    [MaxLength(100)] IReadOnlyList<FactId>? Contradicts = null,
    FactId? Supersedes = null)
{
    public RecordFact Command(FactId id) => new(
        id, ContactId, LeadId, Category, Topic, Statement, Value, Unit, Source?.Stated(), Method, LawfulBasis, CollectedAt, ValidUntil, Confidentiality,
        [.. Rests ?? []], [.. Agrees ?? []], [.. Contradicts ?? []], Supersedes);
}

/// <param name="Ref">A contact's or a user's id, or the name of a person, document or place.</param>
/// <param name="HeardFrom">Whom they have it from, where they only pass it on; as <paramref name="Ref"/>.</param>
public sealed record FactSourceBody(
    SourceKind Kind, [NotBlank] [StringLength(300, MinimumLength = 1)] string Ref, [NotBlank] [StringLength(300, MinimumLength = 1)] string? HeardFrom = null)
{
    public FactSource Stated() => new(Kind, SourceRef.Of(Ref), HeardFrom is null ? null : SourceRef.Of(HeardFrom));
}

/// <param name="FactId">The one that holds.</param>
/// <param name="Against">The ones that don't; without it, all of its topic that speak against it.</param>
public sealed record RulingBody(FactId FactId, [StringLength(4000)] string? Reason = null, [MaxLength(100)] IReadOnlyList<FactId>? Against = null)
{
    public RuleFacts Command() => new(FactId, [.. Against ?? []], Reason);
}

public sealed record WithdrawBody([StringLength(4000)] string? Reason = null);

/// <summary>A number or a text: kept as it was written.</summary>
public sealed class NumberOrTextJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException("expected a number or text");
        using var number = JsonDocument.ParseValue(ref reader);
        return number.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
