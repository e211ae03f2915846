namespace CauNoi.Bot.Channels.Web;

/// <summary>The refusals of the protocol. Messages are for developers and in English, as everywhere in Direct Line.</summary>
internal static class DirectLineErrors
{
    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult MissingToken() => Of(StatusCodes.Status401Unauthorized, "Unauthorized", "Missing token");

    public static IResult UnknownToken() => Of(StatusCodes.Status401Unauthorized, "Unauthorized", "Invalid token");

    public static IResult TokenExpired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static IResult OtherConversation() =>
        Of(StatusCodes.Status403Forbidden, "Forbidden", "Token not valid for this conversation");

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "NotFound", "No such resource");

    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "BadArgument", "The activity is too large");

    public static IResult FileTooLarge(int megabytes) =>
        Of(StatusCodes.Status413PayloadTooLarge, "BadArgument", $"A file may have at most {megabytes} MB");

    public static IResult AttachmentsNotTaken() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Attachments are taken by upload only");

    public static IResult TooManyRequests() => Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests");

    public static IResult Unavailable() => Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Try again later");

    private static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorResponse(new ErrorDetails(code, message)), DirectLineJson.Wire.ErrorResponse, statusCode: status);
}
