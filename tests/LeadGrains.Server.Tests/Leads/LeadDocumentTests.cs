using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

public sealed class LeadDocumentTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_document_describes_every_route_of_the_resources_with_summary_path_and_success()
    {
        using var document = JsonDocument.Parse(await office.Admin.GetStringAsync("/openapi/v1.json"));
        string[] resources = ["/accounts", "/contacts", "/leads", "/users", "/teams", "/sellers", "/reassignments", "/tasks", "/analytics", "/start"];
        var routes = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => resources.Any(resource => path.Name.StartsWith($"/api/v1{resource}", StringComparison.Ordinal)))
            .SelectMany(path => path.Value.EnumerateObject().Select(route => (Path: path.Name, Method: route.Name, Told: route.Value)))
            .ToList();

        Assert.Equal(99, routes.Count);
        Assert.All(routes, route =>
        {
            Assert.NotEmpty(route.Told.Text("summary")!);
            Assert.True(route.Told.GetProperty("responses").TryGetProperty(Success(route.Method, route.Path), out _));
            if (route.Path.Contains("{id}", StringComparison.Ordinal))
                Assert.Contains("id", route.Told.Items("parameters").Select(parameter => parameter.Text("name")));
        });
    }

    private static string Success(string method, string path) => path.EndsWith("/leads/reassign", StringComparison.Ordinal) ? "202" : Creates(method, path) ? "201" : "200";

    private static bool Creates(string method, string path) =>
        method == "post" && !path.EndsWith("/preview", StringComparison.Ordinal) && (!path.Contains('{', StringComparison.Ordinal) || path.EndsWith("/facts", StringComparison.Ordinal) || path.EndsWith("/needs", StringComparison.Ordinal) || path.EndsWith("/tasks", StringComparison.Ordinal));

    [Fact]
    public async Task Bodies_hold_what_is_sent_and_ids_and_days_are_text()
    {
        using var document = JsonDocument.Parse(await office.Admin.GetStringAsync("/openapi/v1.json"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.Equal(["reason", "reviewAt"], schemas.GetProperty("NurtureBody").GetProperty("properties").EnumerateObject().Select(field => field.Name));
        Assert.Equal("date", schemas.GetProperty("NurtureBody").GetProperty("properties").GetProperty("reviewAt").Text("format"));
        Assert.Equal("string", schemas.GetProperty("LeadId").Text("type"));
        Assert.Equal("string", schemas.GetProperty("ReassignManyBody").GetProperty("properties").GetProperty("leadIds").GetProperty("items").Text("type"));
        Assert.Equal("string", schemas.GetProperty("Money").GetProperty("properties").GetProperty("value").Text("type"));
    }
}
