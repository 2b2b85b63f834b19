using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Schools;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Schools;

/// <summary>Who entered the same school (however it is written) in the same year and the same class is a classmate.</summary>
/// <param name="From">The year in which they entered it.</param>
/// <param name="Until">The year in which they left it.</param>
/// <param name="Class">Which class of that year; without it all of the year who name none are one class.</param>
public sealed record SchoolBody(
    [NotBlank] [StringLength(200, MinimumLength = 1)] string School, [Range(1900, 2100)] int From, [Range(1900, 2100)] int? Until = null,
    [StringLength(100, MinimumLength = 1)] string? Class = null)
{
    public SchoolInput Input() => new(ClassKey.Of(School, From, Class), School, Class, From, Until);
}

/// <summary>Which record of a school is meant.</summary>
/// <inheritdoc cref="SchoolBody" path="/param"/>
public sealed record ClassBody([NotBlank] [StringLength(200, MinimumLength = 1)] string School, [Range(1900, 2100)] int From, [StringLength(100, MinimumLength = 1)] string? Class = null)
{
    public ClassId Id() => ClassKey.Of(School, From, Class);
}

/// <param name="School">Null when erased.</param>
/// <param name="Class">Null: not told, or erased.</param>
/// <param name="From">The year in which they entered it.</param>
/// <param name="Until">The year in which they left it; null: not told.</param>
public sealed record SchoolResource(string? School, string? Class, int From, int? Until)
{
    public static IReadOnlyList<SchoolResource> Of(ImmutableArray<Schooling> schools) =>
        [.. schools.Select(known => new SchoolResource(known.School.Text, known.Class?.Text, known.From, known.Until))];
}
