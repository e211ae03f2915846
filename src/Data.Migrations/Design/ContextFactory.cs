using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CauNoi.Data.Migrations.Design;

/// <summary>Makes a context for <c>dotnet ef … -- sqlite</c> or <c>-- postgres</c>; no database is needed.</summary>
public sealed class ContextFactory : IDesignTimeDbContextFactory<CauNoiContext>
{
    public CauNoiContext CreateDbContext(string[] args)
    {
        var options = new DatabaseOptions { Postgres = args is ["postgres", ..] ? "Host=localhost;Database=design" : null };
        var builder = new DbContextOptionsBuilder<CauNoiContext>();
        DataServices.Configure(builder, options);
        return new CauNoiContext(builder.Options);
    }
}
