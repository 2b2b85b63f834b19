using Microsoft.EntityFrameworkCore;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>A plain CRUD server on EF Core: pooled contexts, a row per lead, a concurrency token, reads without tracking.</summary>
internal static class EfServer
{
    public static void Map(WebApplicationBuilder builder, string connection) =>
        builder.Services.AddDbContextPool<Leads>(options => options.UseNpgsql(connection));

    public static void Map(WebApplication app)
    {
        app.MapPost("/leads", async (CreateBody body, Leads db) =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var lead = new LeadRow
            {
                Title = body.Title, Channel = body.Channel, OwnerId = body.OwnerId, Amount = body.Amount, Currency = body.Currency, Product = body.Product,
                StageSince = now, CreatedAt = now, Version = 1,
            };
            db.Rows.Add(lead);
            await db.SaveChangesAsync();
            return Results.Created($"/leads/{lead.Id}", lead);
        });
        app.MapPost("/leads/{id:long}/stage", async (long id, StageBody body, Leads db) =>
        {
            if (await db.Rows.FindAsync(id) is not { } lead) return Results.NotFound();
            (lead.Stage, lead.Reason, lead.StageSince) = (body.Stage, body.Reason, TimeProvider.System.GetUtcNow().UtcDateTime);
            lead.Version++;
            await db.SaveChangesAsync();
            return Results.Ok(lead);
        });
        app.MapGet("/leads", async (Stage stage, long ownerId, Leads db) => Results.Ok(new PageBody(
            await db.Rows.AsNoTracking().Where(lead => lead.Stage == stage && lead.OwnerId == ownerId).OrderByDescending(lead => lead.Id).Take(50).ToListAsync())));
    }

    internal sealed class Leads(DbContextOptions<Leads> options) : DbContext(options)
    {
        public DbSet<LeadRow> Rows => Set<LeadRow>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            var lead = modelBuilder.Entity<LeadRow>().ToTable("leads");
            lead.Property(row => row.Version).IsConcurrencyToken();
            foreach (var property in lead.Metadata.GetProperties())
                property.SetColumnName(Snake(property.Name));
        }

        private static string Snake(string name) =>
            string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }
}
