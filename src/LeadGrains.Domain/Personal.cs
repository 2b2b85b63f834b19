namespace LeadGrains.Domain;

/// <summary>
/// A piece of personal data and the person it is about. The log keeps it only sealed, under the subject's own key;
/// once that key is destroyed the text comes back as <see langword="null"/>: erased.
/// </summary>
/// <param name="Subject">Whose key seals it: a contact's or a user's id, or <see cref="WorkspaceSubject"/>.</param>
/// <param name="Text">The text in the clear, or null when erased.</param>
public sealed record Personal(string Subject, string? Text)
{
    /// <summary>Free text that quotes no contact is sealed under the workspace's own key.</summary>
    public const string WorkspaceSubject = "workspace";

    public bool IsErased => Text is null;

    public static Personal Of(ContactId contact, string text) => new(contact.Value, text);

    public static Personal Of(UserId user, string text) => new(user.Value, text);

    public static Personal OfWorkspace(string text) => new(WorkspaceSubject, text);

    /// <summary>Never the text itself: what is logged by accident says nothing.</summary>
    public override string ToString() => $"Personal({Subject})";
}
