using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LeadGrains.Domain;

/// <summary>
/// A typed id: a prefix that names the kind, and a time-ordered part (<c>lead_01JD…</c>), at most 64 characters.
/// Parsing takes any text of that length: an id that names nothing is simply not found.
/// </summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>What every id of the kind begins with, underscore included.</summary>
    static abstract string Prefix { get; }

    static abstract TSelf Of(string value);

    string Value { get; }
}

/// <summary>The longest text that is taken for an id.</summary>
public static class Id
{
    public const int MaxLength = 64;

    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T id) where T : struct, IId<T>
    {
        var fits = text is { Length: > 0 and <= MaxLength };
        id = fits ? T.Of(text!) : default;
        return fits;
    }

    /// <summary>Whether it can be the id of such a thing at all. One that can't names nothing, though another kind of thing may go by it.</summary>
    public static bool HasPrefix<T>(this T id) where T : struct, IId<T> => id.Value.StartsWith(T.Prefix, StringComparison.Ordinal);
}

[JsonConverter(typeof(IdJson<AccountId>))]
public readonly record struct AccountId(string Value) : IId<AccountId>
{
    public static string Prefix => "acc_";
    public static AccountId Of(string value) => new(value);
    public static bool TryParse(string? text, out AccountId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<ContactId>))]
public readonly record struct ContactId(string Value) : IId<ContactId>
{
    public static string Prefix => "con_";
    public static ContactId Of(string value) => new(value);
    public static bool TryParse(string? text, out ContactId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<LeadId>))]
public readonly record struct LeadId(string Value) : IId<LeadId>
{
    public static string Prefix => "lead_";
    public static LeadId Of(string value) => new(value);
    public static bool TryParse(string? text, out LeadId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<UserId>))]
public readonly record struct UserId(string Value) : IId<UserId>
{
    public static string Prefix => "usr_";
    public static UserId Of(string value) => new(value);
    public static bool TryParse(string? text, out UserId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<TeamId>))]
public readonly record struct TeamId(string Value) : IId<TeamId>
{
    public static string Prefix => "team_";
    public static TeamId Of(string value) => new(value);
    public static bool TryParse(string? text, out TeamId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<FactId>))]
public readonly record struct FactId(string Value) : IId<FactId>
{
    public static string Prefix => "fact_";
    public static FactId Of(string value) => new(value);
    public static bool TryParse(string? text, out FactId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<NeedId>))]
public readonly record struct NeedId(string Value) : IId<NeedId>
{
    public static string Prefix => "need_";
    public static NeedId Of(string value) => new(value);
    public static bool TryParse(string? text, out NeedId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<TaskId>))]
public readonly record struct TaskId(string Value) : IId<TaskId>
{
    public static string Prefix => "task_";
    public static TaskId Of(string value) => new(value);
    public static bool TryParse(string? text, out TaskId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

/// <summary>Those who entered one school in one year and, where that is told, one class. Nothing is recorded of it by itself.</summary>
[JsonConverter(typeof(IdJson<ClassId>))]
public readonly record struct ClassId(string Value) : IId<ClassId>
{
    public static string Prefix => "cls_";
    public static ClassId Of(string value) => new(value);
    public static bool TryParse(string? text, out ClassId id) => Id.TryParse(text, out id);
    public override string ToString() => Value;
}

/// <summary>One company's data: part of every key, row, token, topic and cursor.</summary>
[JsonConverter(typeof(IdJson<WorkspaceId>))]
public readonly record struct WorkspaceId(string Value) : IId<WorkspaceId>
{
    public static readonly WorkspaceId Default = new("default");
    public static string Prefix => "";
    public static WorkspaceId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>
/// What one sequence of events belongs to: an account, a contact, a lead (its id), or the workspace itself
/// (people, teams: <see cref="Workspace"/>).
/// </summary>
[JsonConverter(typeof(IdJson<StreamId>))]
public readonly record struct StreamId(string Value) : IId<StreamId>
{
    public static readonly StreamId Workspace = new("workspace");
    public static string Prefix => "";
    public static StreamId Of(string value) => new(value);
    public static bool TryParse(string? text, out StreamId id) => Id.TryParse(text, out id);

    public static implicit operator StreamId(AccountId id) => new(id.Value);
    public static implicit operator StreamId(ContactId id) => new(id.Value);
    public static implicit operator StreamId(LeadId id) => new(id.Value);

    /// <summary>What the stream is about, as changes name it. Our people and classes of schools have no stream of their own, but an id.</summary>
    public EntityKind Kind =>
        Value.StartsWith(LeadId.Prefix, StringComparison.Ordinal) ? EntityKind.Lead
        : Value.StartsWith(AccountId.Prefix, StringComparison.Ordinal) ? EntityKind.Account
        : Value.StartsWith(ContactId.Prefix, StringComparison.Ordinal) ? EntityKind.Contact
        : Value.StartsWith(UserId.Prefix, StringComparison.Ordinal) ? EntityKind.User
        : Value.StartsWith(ClassId.Prefix, StringComparison.Ordinal) ? EntityKind.Class
        : EntityKind.Workspace;

    public override string ToString() => Value;
}

/// <summary>What a change is about.</summary>
public enum EntityKind { Account, Contact, Lead, Workspace, User, Team, Class }
