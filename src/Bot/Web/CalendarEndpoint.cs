using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Bot.Web;

/// <summary><c>/calendar/SECRET.ics</c>: somebody's deadlines for her calendar program, without any household.</summary>
public static class CalendarEndpoint
{
    public const string Folder = "calendar/";

    private const int DaysAhead = 366;

    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{Folder}{{secret}}.ics", async (string secret, HttpResponse response, IServiceProvider services, TimeProvider clock, CancellationToken ct) =>
        {
            var now = clock.GetUtcNow();
            if (await services.GetRequiredService<SecretAddresses>().OwnerAsync(secret, SecretAddressKind.Calendar, now, ct) is not { } account
                || await services.GetRequiredService<Recipients>().FindAsync(account.AccountId, ct) is not { } owner)
                return Results.NotFound();
            var (duties, places) = await services.GetRequiredService<DutyBooks>().ReadAsync(owner, VietnamTime.DateOf(now), DaysAhead, ct);
            var words = services.GetRequiredService<DutyWords>();
            response.Headers[HeaderNames.CacheControl] = "private, no-store";
            return Results.Text(
                CalendarText.Write(words.CalendarName, duties.Select(d => (d.Subject.ToString(), d.DueOn, words.Title(d), words.More(d, places))), now), CalendarText.MediaType);
        });
        return endpoints;
    }
}
