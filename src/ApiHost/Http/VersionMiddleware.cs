using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http;

/// <summary>Finds the version that a caller asks for, by path or by Accept.</summary>
internal sealed class VersionMiddleware(RequestDelegate next)
{
    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        foreach (var accept in http.Request.Headers.Accept)
        {
            if (!ApiVersion.IsAccepted(accept)) return ErrorWriter.WriteAsync(ApiCall.Of(http), Unknown);
        }

        if (http.Request.Path.Value is { } path)
        {
            if (!ApiVersion.TryResolve(path, out var versioned)) return ErrorWriter.WriteAsync(ApiCall.Of(http), Unknown);
            // The framework checks and keeps every path that is set.
            if (!ReferenceEquals(path, versioned)) http.Request.Path = versioned;
        }

        return next(http);
    }

    private static ApiError Unknown { get; } =
        new(ApiErrorCode.NotAcceptable, "Only version 1 is offered: /api/v1, application/vnd.actors.v1+json or application/json.");
}
