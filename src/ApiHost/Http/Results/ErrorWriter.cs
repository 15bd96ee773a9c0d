using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Results;

/// <summary>Writes failures: the one place through which all of them go.</summary>
internal static class ErrorWriter
{
    private const string ProblemJson = "application/problem+json";

    /// <summary>Writes a failure in the form that the caller accepts.</summary>
    public static Task WriteAsync(ApiCall call, ApiError error)
    {
        call.Failure = error.Code;
        var headers = call.Http.Response.Headers;
        headers.CacheControl = "no-store";
        if (error.RetryAfterSeconds is { } seconds) headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (error.Code == ApiErrorCode.AuthenticationFailed)
            headers.WWWAuthenticate = error.Challenge is { } more ? "Bearer " + more : "Bearer";
        if (error.Replayed) headers[ApiHeaders.IdempotentReplayed] = "true";
        if (call.Page?.TellFailure is { } tell) return tell(call.Http, error);
        if (call.Http.GetEndpoint()?.Metadata.GetMetadata<FailureForm>()?.Tell(call, error) is { } told) return told;
        return AcceptsProblem(call.Http.Request) ? WriteProblemAsync(call, error) : WriteEnvelopeAsync(call, error);
    }

    private static Task WriteEnvelopeAsync(ApiCall call, ApiError error)
    {
        var body = new ErrorEnvelope
        {
            Error = new ErrorBody { Code = error.Code.Name, Message = error.Message, Details = DetailsOf(error) },
            Meta = JsonOutput.MetaFor(call),
        };
        return JsonOutput.WriteAsync(call, error.Code.Status, body, HttpJson.Default.ErrorEnvelope);
    }

    private static Task WriteProblemAsync(ApiCall call, ApiError error)
    {
        var body = new ProblemBody
        {
            Type = "urn:actors:error:" + error.Code.Name,
            Title = error.Code.Title,
            Status = error.Code.Status,
            Detail = error.Message,
            Instance = call.Http.Request.Path.Value ?? "/",
            Code = error.Code.Name,
            RequestId = call.RequestId,
            Details = DetailsOf(error),
        };
        return JsonOutput.WriteAsync(call, error.Code.Status, body, HttpJson.Default.ProblemBody, ProblemJson);
    }

    private static JsonNode? DetailsOf(ApiError error)
    {
        if (error.NextAvailable is { } starts)
        {
            var next = new JsonArray();
            foreach (var start in starts) next.Add((JsonNode)JsonValue.Create(start.UtcDateTime));
            return new JsonObject { ["nextAvailable"] = next };
        }

        if (error.First is { } first)
        {
            var told = new JsonObject { ["firstSucceeded"] = first.Succeeded };
            if (first.Id is not null) told["id"] = first.Id;
            return told;
        }

        if (error.Fields.Count == 0) return null;
        var fields = new JsonArray();
        foreach (var field in error.Fields) fields.Add((JsonNode)Of(field));
        return fields;
    }

    private static JsonObject Of(FieldProblem field)
    {
        var told = new JsonObject { ["field"] = field.Field, ["message"] = field.Message };
        if (field.Reason is { } reason) told["reason"] = reason;
        return told;
    }

    private static bool AcceptsProblem(HttpRequest request)
    {
        foreach (var accept in request.Headers.Accept)
        {
            if (accept is not null && accept.Contains(ProblemJson, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
