using System.Reflection;
using System.Security.Cryptography;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Operations;
using LeadGrains.Storage.Ops;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeadGrains.Server.Imports;

/// <summary>
/// The form of an import: parts <c>file</c> (one or several), <c>preset</c> or <c>mapping</c>, <c>dryRun</c>, <c>partial</c>.
/// Files go into the store as they arrive, a part at a time; an upload that is cut off or faulty leaves nothing there.
/// </summary>
public sealed class ImportUpload(Upload upload) : IInput, IEndpointParameterMetadataProvider
{
    /// <summary>Bytes of the whole request.</summary>
    public const long MostInAll = 1024L * 1024 * 1024;

    private const int MostFiles = 100;
    private const int MostFieldBytes = 256 * 1024;
    private static readonly string[] Fields = ["preset", "mapping", "dryRun", "partial"];

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<FieldError> errors = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private bool isWhole;

    public Problem? Fault { get; private set; }

    public IReadOnlyList<OperationFile> Files => upload.Files;

    /// <summary>Of everything that was sent, for telling a repeated request from another one.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    public ImportRequest Request => new(fields.GetValueOrDefault("preset"), fields.GetValueOrDefault("mapping"), Flag("dryRun"), Flag("partial"));

    public static async ValueTask<ImportUpload> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var form = new ImportUpload(ActivatorUtilities.CreateInstance<Upload>(context.RequestServices));
        try
        {
            form.Fault = await form.ReadOrFault(context);
            return form;
        }
        finally
        {
            if (form.Fault is not null || !form.isWhole)
                await form.Discard();
        }
    }

    /// <summary>Throws away what arrived.</summary>
    public Task Discard() => upload.Discard();

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["multipart/form-data"], typeof(ImportForm)));

    private async Task<Problem?> ReadOrFault(HttpContext context)
    {
        try
        {
            var fault = await Read(context);
            isWhole = true;
            return fault;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: 400 } || e.GetType() == typeof(IOException))
        {
            return Problems.Of(400, "request.malformed", "The form could not be read as multipart/form-data.");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == 413)
        {
            return TooLarge($"An import takes {MostInAll / 1024 / 1024} MB in all.");
        }
    }

    private async Task<Problem?> Read(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
            return Problems.OfStatus(415);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostInAll;
        if (context.Request.ContentLength > MostInAll)
            return TooLarge($"An import takes {MostInAll / 1024 / 1024} MB in all.");
        var reader = new MultipartReader(boundary.ToString(), context.Request.Body);
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (await Take(section, context.RequestAborted) is { } fault)
                return fault;
        }
        Check(context.RequestServices.GetRequiredService<Presets>(), context.RequestServices.GetRequiredService<Journal>().PlaybookOf(context.User.Credential()!.Workspace).Channels);
        return errors.Count == 0 ? null : Problems.Invalid(errors);
    }

    private async Task<Problem?> Take(MultipartSection section, CancellationToken cancellation)
    {
        if (section.GetContentDispositionHeader() is not { } disposition)
            return Problems.Of(400, "request.malformed", "A part of the form has no name.");
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (name == "file")
            return await TakeFile(section, disposition, cancellation);
        if (!Fields.Contains(name))
            errors.Add(new FieldError("/" + name, "unknown", $"no such field; known are file, {string.Join(", ", Fields)}"));
        if (await Bytes(section.Body, MostFieldBytes, cancellation) is not { } bytes)
            return TooLarge($"The field {name} takes {MostFieldBytes / 1024} KB.");
        Add(name, SHA256.HashData(bytes));
        if (!fields.TryAdd(name, System.Text.Encoding.UTF8.GetString(bytes)))
            errors.Add(new FieldError("/" + name, "duplicate", "the field is there more than once"));
        return null;
    }

    private async Task<Problem?> TakeFile(MultipartSection section, ContentDispositionHeaderValue disposition, CancellationToken cancellation)
    {
        var given = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.Length is 0 or > 200 || name.Any(char.IsControl))
            errors.Add(new FieldError("/file", "invalid", "a file has a name of 1 to 200 characters"));
        if (Files.Any(file => file.Name == name))
            errors.Add(new FieldError("/file", "duplicate", $"two files are named {name}"));
        if (Files.Count == MostFiles)
            return TooLarge($"An import takes {MostFiles} files.");
        Add(name, await upload.Take(name, section.Body, cancellation));
        return null;
    }

    private void Check(Presets presets, IReadOnlyCollection<string> channels)
    {
        if (Files.Count == 0)
            errors.Add(new FieldError("/file", "required", "at least one file is needed"));
        if (fields.ContainsKey("preset") && fields.ContainsKey("mapping"))
            errors.Add(new FieldError("/mapping", "not_allowed", "a preset or a mapping, not both"));
        if (fields.TryGetValue("preset", out var preset) && presets.Find(preset) is null)
            errors.Add(new FieldError("/preset", "unknown", $"no such preset; known are {string.Join(", ", presets.Names)}"));
        if (fields.TryGetValue("mapping", out var mapping) && Mistake(mapping, channels) is { } mistake)
            errors.Add(new FieldError("/mapping", "invalid", mistake));
        foreach (var flag in new[] { "dryRun", "partial" })
        {
            if (fields.TryGetValue(flag, out var value) && value is not ("true" or "false"))
                errors.Add(new FieldError("/" + flag, "invalid", "expected true or false"));
        }
    }

    private bool Flag(string name) => fields.GetValueOrDefault(name) == "true";

    /// <summary>With its length, so that no two uploads run together into one.</summary>
    private void Add(string name, byte[] digest)
    {
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{name.Length}:{name}:"));
        hash.AppendData(digest);
    }

    private static string? Mistake(string mapping, IReadOnlyCollection<string> channels)
    {
        try
        {
            MappingJson.Read(mapping, channels);
            return null;
        }
        catch (MappingException e)
        {
            return e.Message;
        }
    }

    /// <summary>Null when there are more than <paramref name="most"/>.</summary>
    private static async Task<byte[]?> Bytes(Stream body, int most, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = await body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + count > most)
                return null;
            buffer.Write(chunk, 0, count);
        }
        return buffer.ToArray();
    }

    private static Problem TooLarge(string detail) => Problems.Of(413, "import.too_large", detail);
}

/// <summary>How the form looks to readers of the API's document.</summary>
public sealed record ImportForm(IFormFileCollection File, string? Preset, string? Mapping, bool? DryRun, bool? Partial);
