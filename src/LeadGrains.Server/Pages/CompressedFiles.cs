using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace LeadGrains.Server.Pages;

/// <summary>Files that were compressed when they were built lie beside themselves as <c>.br</c> and <c>.gz</c>: whoever takes one of these gets it.</summary>
internal sealed class CompressedFiles(IFileProvider files) : IContentTypeProvider
{
    private static readonly (string Encoding, string Suffix)[] Known = [("br", ".br"), ("gzip", ".gz")];
    private readonly FileExtensionContentTypeProvider types = new();

    /// <summary>Middleware: names the compressed file instead of the file asked for.</summary>
    public Task Choose(HttpContext context, RequestDelegate next)
    {
        var (path, request) = (context.Request.Path.Value, context.Request);
        if (path is not null && Path.HasExtension(path) && Best(request.Headers.AcceptEncoding, path) is { } suffix) request.Path = path + suffix;
        return next(context);
    }

    /// <summary>Of what is inside, whichever way it is packed.</summary>
    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) => types.TryGetContentType(Unpacked(subpath), out contentType);

    /// <summary>Says how the file is packed, and that others get it otherwise.</summary>
    public static void Label(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Encoding";
        var path = context.Request.Path.Value ?? "";
        if (Known.FirstOrDefault(one => path.EndsWith(one.Suffix, StringComparison.Ordinal)) is { Encoding: { } encoding }) context.Response.Headers.ContentEncoding = encoding;
    }

    private string? Best(StringValues accepted, string path)
    {
        if (StringValues.IsNullOrEmpty(accepted)) return null;
        var names = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue.TryParseList(accepted, out var parsed)
            ? parsed.Where(one => one.Quality != 0).Select(one => one.Value.ToString()).ToList() : [];
        return Known.Where(one => names.Contains(one.Encoding, StringComparer.OrdinalIgnoreCase) && files.GetFileInfo(path + one.Suffix).Exists).Select(one => one.Suffix).FirstOrDefault();
    }

    private static string Unpacked(string path) =>
        Known.FirstOrDefault(one => path.EndsWith(one.Suffix, StringComparison.Ordinal)) is { Suffix: { } suffix } ? path[..^suffix.Length] : path;
}
