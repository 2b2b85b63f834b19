using System.Text.Json.Nodes;

namespace LeadGrains.Server.Demo;

/// <summary>One request to the public interface.</summary>
/// <param name="Path">May name things as <c>@key</c>, as values in the body may; they become ids once those things are there.</param>
/// <param name="Creates">The key of what the request makes, or null.</param>
internal sealed record DemoStep(string What, string Path, JsonObject Body, string? Creates = null);
