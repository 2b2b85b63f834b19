using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Server.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace LeadGrains.Server.Tests.Leads;

/// <summary>A grain that begins does not look at the log first. Whatever is there all the same must hold.</summary>
public sealed class BeginningTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("leadgrains-beginnings-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_begins_under_an_id_that_is_taken_is_refused_and_what_was_there_stays()
    {
        LeadId id;
        var first = await RunningServer.Start(folder);
        try
        {
            var answer = await first.Client().Post("/leads", new { title = "First", source = new { channel = "call" } });
            id = new((await answer.Expect(201)).Id());
        }
        finally
        {
            await first.Stop();
        }

        await using var server = await RunningServer.Start(folder);
        var grain = server.Get<IGrainFactory>().Lead(WorkspaceId.Default, id);
        var create = new CreateLead(id, null, "Second", "call", null, null, null, null, ImmutableSortedDictionary<string, string>.Empty);
        var call = new Call(new Actor(new By(ActorKind.System, "test"), Role.Administrator, null, []));
        var reply = await server.Get<Beginnings>().Begin(WorkspaceId.Default, id, () => grain.Create(create, call));

        Assert.NotNull(reply.Refusal);
        Assert.Equal("First", (await grain.Get())!.State.Title.Text);
        Assert.Equal(1, (await grain.Get())!.Version);
    }

    [Fact]
    public async Task What_has_begun_is_not_taken_for_new_a_second_time()
    {
        var beginnings = new Beginnings();
        var stream = new StreamId("lead_1");
        var key = GrainKey.Of(WorkspaceId.Default, stream);
        await beginnings.Begin(WorkspaceId.Default, stream, () =>
        {
            Assert.True(beginnings.Holds(key));
            Assert.True(beginnings.Take(key));
            Assert.False(beginnings.Take(key));
            return Task.FromResult(0);
        });
        await Assert.ThrowsAsync<TimeoutException>(() => beginnings.Begin<int>(WorkspaceId.Default, stream, () => throw new TimeoutException()));
        Assert.False(beginnings.Holds(key));
    }
}
