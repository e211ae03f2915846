using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CauNoi.Bot.Web;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: it can also do its work, and how the work stands. Neither tells of a person.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<OutboxCheck>("outbox", tags: [Ready])
            .AddCheck<ScheduleCheck>("schedule", tags: [Ready]);
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
        return endpoints;
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        var document = new Dictionary<string, object> { ["status"] = report.Status.ToString() };
        foreach (var (name, check) in report.Entries)
        {
            var part = new Dictionary<string, object> { ["status"] = check.Status.ToString() };
            if (check.Description is { } reason)
                part["reason"] = reason;
            foreach (var (key, value) in check.Data)
                part[key] = value;
            document[name] = part;
        }

        return http.Response.WriteAsync(JsonSerializer.Serialize(document));
    }
}
