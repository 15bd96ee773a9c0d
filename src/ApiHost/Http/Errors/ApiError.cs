using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Errors;

/// <summary>What became of the request that an idempotency key was first used for.</summary>
/// <param name="Succeeded">True when it made something.</param>
/// <param name="Id">What it made; null when it made nothing, or when that is not the caller's to hear.</param>
internal sealed record FirstRequest(bool Succeeded, string? Id);

/// <summary>A failure that is to be told to the caller.</summary>
internal sealed record ApiError(ApiErrorCode Code, string Message)
{
    /// <summary>The fields that are wrong, if it is about fields.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>With a conflict: the next free starts; null when the failure is no conflict.</summary>
    public IReadOnlyList<DateTimeOffset>? NextAvailable { get; init; }

    /// <summary>With a key that was used: what became of the request that used it; null when that is not told.</summary>
    public FirstRequest? First { get; init; }

    /// <summary>After how many seconds it may be tried again; null when trying again does not help.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>With AUTHENTICATION_FAILED: what the challenge says besides the scheme (RFC 6750 section 3); null for nothing.</summary>
    public string? Challenge { get; init; }

    /// <summary>True when the refusal is the stored answer of an earlier request.</summary>
    public bool Replayed { get; init; }

    /// <summary>One field is wrong.</summary>
    public static ApiError Invalid(string field, string message) =>
        new(ApiErrorCode.ValidationError, $"{field} {message}") { Fields = [new FieldProblem(field, message)] };

    /// <summary>The request cannot be read.</summary>
    public static ApiError Malformed(string field, string message) =>
        new(ApiErrorCode.MalformedRequest, $"{field} {message}") { Fields = [new FieldProblem(field, message)] };

    /// <summary>There is no such thing for this caller.</summary>
    public static ApiError NotFound(string what) => new(ApiErrorCode.ResourceNotFound, $"There is no such {what}.");

    /// <summary>The caller may not do this.</summary>
    public static ApiError Forbidden(string message) => new(ApiErrorCode.InsufficientPermissions, message);

    /// <summary>The caller has to sign in.</summary>
    public static ApiError Unauthenticated(string message) => new(ApiErrorCode.AuthenticationFailed, message);
}
