namespace LeadGrains.Domain.Schools;

/// <summary>That somebody went to a school, as it is known.</summary>
/// <param name="ClassId">Who has the same one, entered the same school in the same year and, where that is told, the same class.</param>
/// <param name="Class">Null: not told.</param>
/// <param name="From">The year in which they entered it.</param>
/// <param name="Until">The year in which they left it; null: not known, or they are still there.</param>
public sealed record Schooling(ClassId ClassId, Personal School, Personal? Class, int From, int? Until)
{
    /// <summary>The first day of the first year.</summary>
    public DateOnly FirstDay => new(From, 1, 1);

    /// <summary>The last day of the last year.</summary>
    public DateOnly? LastDay => Until is { } year ? new DateOnly(year, 12, 31) : null;

    /// <summary>The school and, where it is told, the class; null when erased.</summary>
    public string? Label => School.Text is null ? null : Class?.Text is { } name ? $"{School.Text} {name}" : School.Text;
}

/// <summary>What somebody says of a school.</summary>
/// <inheritdoc cref="Schooling" path="/param"/>
public sealed record SchoolInput(ClassId ClassId, string School, string? Class, int From, int? Until)
{
    public static readonly Refusal EndsBeforeItBegins =
        new Refusal("school.until_before_from", "Nobody leaves a school before they enter it.").At("/until", "before_from");

    public static readonly Refusal IsUnknown =
        new Refusal("school.not_recorded", "No such school, with that year and class, is recorded of them.").At("/school", "not_recorded");

    internal Refusal? Fault => Until < From ? EndsBeforeItBegins : null;

    /// <param name="subject">Whose it is: erased with them.</param>
    internal Schooling Of(string subject) => new(
        ClassId, new(subject, School), string.IsNullOrWhiteSpace(Class) ? null : new Personal(subject, Class), From, Until);
}
