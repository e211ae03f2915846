using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The one place where a fault becomes an answer in the protocol's form; also keeps answers out of caches.</summary>
internal sealed class FaultFilter(ILogger<FaultFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineErrors.TooLarge();
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            log.LogError(LogEvents.StoreFailed, fault, "A Direct Line call failed");
            return DirectLineErrors.Unavailable();
        }
    }
}
