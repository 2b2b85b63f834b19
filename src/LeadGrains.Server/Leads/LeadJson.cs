using System.Globalization;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Leads;

/// <summary>Writes a lead by hand: no answer is given more often. A test holds it to what the serializer would write.</summary>
internal static class LeadJson
{
    public static void Write(Utf8JsonWriter json, LeadResource lead)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, lead.Id.Value);
        json.WriteString("accountId"u8, lead.AccountId?.Value);
        json.WriteString("accountName"u8, lead.AccountName);
        json.WriteString("title"u8, lead.Title);
        json.WriteString("stage"u8, lead.Stage.ToString());
        json.WriteString("type"u8, lead.Type.ToString());
        json.WriteString("recognition"u8, lead.Recognition.ToString());
        json.WriteString("stance"u8, lead.Stance.ToString());
        Write(json, lead.Qualification);
        Write(json, lead.Problem);
        json.WriteString("ownerId"u8, lead.OwnerId?.Value);
        json.WriteString("ownerName"u8, lead.OwnerName);
        json.WriteString("teamId"u8, lead.TeamId?.Value);
        json.WriteStartObject("source"u8);
        json.WriteString("channel"u8, lead.Source.Channel);
        json.WriteString("detail"u8, lead.Source.Detail);
        json.WriteEndObject();
        Write(json, lead.Score);
        json.WriteBoolean("disputed"u8, lead.Disputed);
        Write(json, lead.Amount);
        json.WriteString("product"u8, lead.Product);
        WriteExternalIds(json, lead);
        InstantJson.Write(json, "stageSince"u8, lead.StageSince);
        InstantJson.Write(json, "createdAt"u8, lead.CreatedAt);
        json.WriteNumber("version"u8, lead.Version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QualificationResource known)
    {
        json.WriteStartObject("qualification"u8);
        json.WriteString("money"u8, known.Money.ToString());
        json.WriteString("authority"u8, known.Authority.ToString());
        json.WriteString("need"u8, known.Need.ToString());
        json.WriteString("fit"u8, known.Fit.ToString());
        json.WriteBoolean("effective"u8, known.Effective);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProblemResource? problem)
    {
        json.WritePropertyName("problem"u8);
        if (problem is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("overlooked"u8, problem.Overlooked);
        json.WriteString("harm"u8, problem.Harm);
        json.WriteString("capability"u8, problem.Capability);
        json.WriteEndObject();
    }

    /// <summary>Nothing gives scores yet: what there is of them, the serializer writes.</summary>
    private static void Write(Utf8JsonWriter json, LeadScore? score)
    {
        json.WritePropertyName("score"u8);
        if (score is null) json.WriteNullValue();
        else JsonSerializer.Serialize(json, score, HttpJson.Options);
    }

    private static void Write(Utf8JsonWriter json, Money? amount)
    {
        json.WritePropertyName("amount"u8);
        if (amount is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("value"u8, amount.Value.ToString("0.00##", CultureInfo.InvariantCulture));
        json.WriteString("currency"u8, amount.Currency);
        json.WriteEndObject();
    }

    private static void WriteExternalIds(Utf8JsonWriter json, LeadResource lead)
    {
        json.WriteStartObject("externalIds"u8);
        if (!lead.ExternalIds.IsEmpty)
            foreach (var (system, id) in lead.ExternalIds)
                json.WriteString(system, id);
        json.WriteEndObject();
    }
}
