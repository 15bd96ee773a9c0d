using System.Text.Json;

namespace Actors.Web.Api;

/// <summary>Why the API did not do what a page asked for.</summary>
public sealed record ApiProblem
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The API's code, for example <c>SCHEDULE_CONFLICT</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What the API says, in English; pages have words of their own for the codes they know.</summary>
    public required string Message { get; init; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>The next starts that are free, when the time asked for is not.</summary>
    public IReadOnlyList<DateTimeOffset> NextAvailable { get; init; } = [];

    /// <summary>What the first request under an idempotency key has made, when that key was used for another one.</summary>
    public string? MadeId { get; init; }

    /// <summary>After how many seconds it may be asked again.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>True when it may have been done all the same, or may be done when it is sent again.</summary>
    public bool IsPassing => Status is 408 or 429 or 502 or 503 or 504;

    /// <summary>Reads the error of an answer.</summary>
    internal static ApiProblem From(HttpResponseMessage response, JsonElement root)
    {
        var error = root.TryGetProperty("error", out var found) ? found : default;
        return new ApiProblem
        {
            Status = (int)response.StatusCode,
            Code = TextOf(error, "code") ?? "INTERNAL_ERROR",
            Message = TextOf(error, "message") ?? "",
            Fields = FieldsOf(error),
            NextAvailable = StartsOf(error),
            MadeId = DetailsOf(error) is { } details ? TextOf(details, "id") : null,
            RetryAfterSeconds = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds,
        };
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static List<FieldProblem> FieldsOf(JsonElement error)
    {
        var fields = new List<FieldProblem>();
        if (DetailsOf(error) is not { ValueKind: JsonValueKind.Array } details) return fields;
        foreach (var detail in details.EnumerateArray())
        {
            if (TextOf(detail, "field") is not { } field) continue;
            fields.Add(new FieldProblem(field, TextOf(detail, "message") ?? "") { Reason = TextOf(detail, "reason") });
        }

        return fields;
    }

    private static List<DateTimeOffset> StartsOf(JsonElement error)
    {
        var starts = new List<DateTimeOffset>();
        if (DetailsOf(error) is not { ValueKind: JsonValueKind.Object } details) return starts;
        if (!details.TryGetProperty("nextAvailable", out var next) || next.ValueKind != JsonValueKind.Array) return starts;
        foreach (var start in next.EnumerateArray())
        {
            if (start.ValueKind == JsonValueKind.String && Instants.Parse(start.GetString()) is { } time) starts.Add(time);
        }

        return starts;
    }

    private static JsonElement? DetailsOf(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("details", out var details) ? details : null;
}

/// <summary>What is wrong with a field of a request.</summary>
/// <param name="Field">The field, as the API calls it.</param>
/// <param name="Message">What it must be, in English.</param>
public sealed record FieldProblem(string Field, string Message)
{
    /// <summary>Why, as a word; null where the message alone says it.</summary>
    public string? Reason { get; init; }
}
