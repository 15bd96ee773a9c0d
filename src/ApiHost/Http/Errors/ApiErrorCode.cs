namespace Actors.ApiHost.Http.Errors;

/// <summary>A kind of failure that callers can tell apart.</summary>
internal sealed record ApiErrorCode(string Name, int Status, string Title)
{
    /// <summary>A field has a value that cannot be accepted.</summary>
    public static ApiErrorCode ValidationError { get; } = new("VALIDATION_ERROR", 400, "A field is not valid");

    /// <summary>The request cannot be read.</summary>
    public static ApiErrorCode MalformedRequest { get; } = new("MALFORMED_REQUEST", 400, "The request cannot be read");

    /// <summary>The caller is not who it says, or has to say who it is.</summary>
    public static ApiErrorCode AuthenticationFailed { get; } = new("AUTHENTICATION_FAILED", 401, "Sign in first");

    /// <summary>The caller may not do this.</summary>
    public static ApiErrorCode InsufficientPermissions { get; } = new("INSUFFICIENT_PERMISSIONS", 403, "Not allowed");

    /// <summary>There is no such thing for this caller.</summary>
    public static ApiErrorCode ResourceNotFound { get; } = new("RESOURCE_NOT_FOUND", 404, "There is no such thing");

    /// <summary>The route exists, but not for this method.</summary>
    public static ApiErrorCode MethodNotAllowed { get; } = new("METHOD_NOT_ALLOWED", 405, "The route does not offer this method");

    /// <summary>No version or media type that the caller accepts is offered.</summary>
    public static ApiErrorCode NotAcceptable { get; } = new("NOT_ACCEPTABLE", 406, "The version is not offered");

    /// <summary>The time is taken.</summary>
    public static ApiErrorCode ScheduleConflict { get; } = new("SCHEDULE_CONFLICT", 409, "The time is taken");

    /// <summary>A thing with this name or address exists.</summary>
    public static ApiErrorCode DuplicateResource { get; } = new("DUPLICATE_RESOURCE", 409, "It exists already");

    /// <summary>The thing has changed since the caller read it.</summary>
    public static ApiErrorCode ConcurrentUpdate { get; } = new("CONCURRENT_UPDATE", 409, "It has changed in between");

    /// <summary>The thing's state does not allow this.</summary>
    public static ApiErrorCode InvalidTransition { get; } = new("INVALID_TRANSITION", 409, "Its state does not allow this");

    /// <summary>The body is too large.</summary>
    public static ApiErrorCode PayloadTooLarge { get; } = new("PAYLOAD_TOO_LARGE", 413, "The body is too large");

    /// <summary>The body is not of a type that can be read.</summary>
    public static ApiErrorCode UnsupportedMediaType { get; } = new("UNSUPPORTED_MEDIA_TYPE", 415, "The body is of a type that is not read");

    /// <summary>The time is not a slot of the working hours.</summary>
    public static ApiErrorCode OutsideAvailability { get; } = new("OUTSIDE_AVAILABILITY", 422, "Outside the working hours");

    /// <summary>The time is too soon.</summary>
    public static ApiErrorCode NoticeTooShort { get; } = new("NOTICE_TOO_SHORT", 422, "Too soon");

    /// <summary>The time is too far ahead.</summary>
    public static ApiErrorCode BeyondBookingWindow { get; } = new("BEYOND_BOOKING_WINDOW", 422, "Too far ahead");

    /// <summary>There are as many as there may be.</summary>
    public static ApiErrorCode LimitReached { get; } = new("LIMIT_REACHED", 422, "A limit is reached");

    /// <summary>A rule of the tenant forbids it.</summary>
    public static ApiErrorCode PolicyViolation { get; } = new("POLICY_VIOLATION", 422, "A policy forbids it");

    /// <summary>The idempotency key was used for another request.</summary>
    public static ApiErrorCode IdempotencyKeyReused { get; } =
        new("IDEMPOTENCY_KEY_REUSED", 422, "The idempotency key belongs to another request");

    /// <summary>Too many requests.</summary>
    public static ApiErrorCode RateLimited { get; } = new("RATE_LIMITED", 429, "Too many requests");

    /// <summary>A bug of ours.</summary>
    public static ApiErrorCode InternalError { get; } = new("INTERNAL_ERROR", 500, "Something went wrong here");

    /// <summary>It cannot be done at the moment.</summary>
    public static ApiErrorCode TemporarilyUnavailable { get; } = new("TEMPORARILY_UNAVAILABLE", 503, "Not possible at the moment");

    /// <summary>The answer took too long; whether it was done is unknown.</summary>
    public static ApiErrorCode Timeout { get; } = new("TIMEOUT", 504, "It took too long");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiErrorCode> All { get; } =
    [
        ValidationError, MalformedRequest, AuthenticationFailed, InsufficientPermissions, ResourceNotFound, MethodNotAllowed, NotAcceptable,
        ScheduleConflict, DuplicateResource, ConcurrentUpdate, InvalidTransition, PayloadTooLarge, UnsupportedMediaType,
        OutsideAvailability, NoticeTooShort, BeyondBookingWindow, LimitReached, PolicyViolation, IdempotencyKeyReused, RateLimited,
        InternalError, TemporarilyUnavailable, Timeout,
    ];
}
