using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Http;

/// <summary>Turns what went wrong on the way into an answer: exceptions, and statuses that nobody has written a body for.</summary>
internal sealed partial class FailureMiddleware(RequestDelegate next, ILogger<FailureMiddleware> logger)
{
    private const int SecondsUntilRetry = 1;

    /// <summary>Serves a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var call = ApiCall.Of(http);
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            if (http.RequestAborted.IsCancellationRequested) return;
            var error = Explain(call, exception);
            http.Response.ContentLength = null;
            await ErrorWriter.WriteAsync(call, error);
            return;
        }

        if (!http.Response.HasStarted && ForStatus(http) is { } silent) await ErrorWriter.WriteAsync(call, silent);
    }

    private static ApiError Unavailable { get; } = new(ApiErrorCode.TemporarilyUnavailable, "It cannot be done at the moment; try again.")
    {
        RetryAfterSeconds = SecondsUntilRetry,
    };

    private static ApiError? ForStatus(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new ApiError(ApiErrorCode.ResourceNotFound, "There is no such route."),
        StatusCodes.Status405MethodNotAllowed => new ApiError(
            ApiErrorCode.MethodNotAllowed, $"The route offers {http.Response.Headers.Allow}, not {http.Request.Method}."),
        StatusCodes.Status415UnsupportedMediaType => RequestBody.NotJson,
        _ => null,
    };

    private ApiError Explain(ApiCall call, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return RequestBody.TooLarge;
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                // The rest of the body may never come.
                call.Http.Response.Headers.Connection = "close";
                return ApiError.Malformed("body", "must arrive in time");
            case BadHttpRequestException:
                return ApiError.Malformed("body", "must be whole and framed as HTTP asks");
            case TimeoutException:
                LogUnavailable(call.RequestId, exception);
                return new ApiError(
                    ApiErrorCode.Timeout, "It took too long; whether it was done is not known. Repeat it with the same Idempotency-Key.")
                {
                    RetryAfterSeconds = SecondsUntilRetry,
                };
            case JournalOverloadedException or JournalUnavailableException or OrleansException or OperationCanceledException:
                LogUnavailable(call.RequestId, exception);
                return Unavailable;
            default:
                LogBug(call.RequestId, exception);
                return new ApiError(ApiErrorCode.InternalError, "Something went wrong here; it has been noted under the request's id.");
        }
    }
}
