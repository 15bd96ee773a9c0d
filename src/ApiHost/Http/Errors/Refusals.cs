using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Errors;

/// <summary>What each refusal of a grain is in HTTP. The one place that says so.</summary>
internal static class Refusals
{
    // What is too much at one moment is over soon.
    private const int SecondsUntilLess = 1;

    /// <summary>The code of a refusal.</summary>
    public static ApiErrorCode CodeOf(RefusalCode code) => code switch
    {
        RefusalCode.ValidationError => ApiErrorCode.ValidationError,
        RefusalCode.AuthenticationFailed => ApiErrorCode.AuthenticationFailed,
        RefusalCode.InsufficientPermissions => ApiErrorCode.InsufficientPermissions,
        RefusalCode.ResourceNotFound => ApiErrorCode.ResourceNotFound,
        RefusalCode.ScheduleConflict => ApiErrorCode.ScheduleConflict,
        RefusalCode.DuplicateResource => ApiErrorCode.DuplicateResource,
        RefusalCode.ConcurrentUpdate => ApiErrorCode.ConcurrentUpdate,
        RefusalCode.InvalidTransition => ApiErrorCode.InvalidTransition,
        RefusalCode.OutsideAvailability => ApiErrorCode.OutsideAvailability,
        RefusalCode.NoticeTooShort => ApiErrorCode.NoticeTooShort,
        RefusalCode.BeyondBookingWindow => ApiErrorCode.BeyondBookingWindow,
        RefusalCode.LimitReached => ApiErrorCode.LimitReached,
        RefusalCode.PolicyViolation => ApiErrorCode.PolicyViolation,
        RefusalCode.IdempotencyKeyReused => ApiErrorCode.IdempotencyKeyReused,
        RefusalCode.TemporarilyUnavailable => ApiErrorCode.TemporarilyUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A refusal without a place in the API."),
    };

    /// <summary>Tells a refusal to the caller.</summary>
    public static ApiError ToError(Refusal refusal, bool replayed = false) => new(CodeOf(refusal.Code), refusal.Message)
    {
        Fields = refusal.Fields.IsDefaultOrEmpty ? [] : refusal.Fields,
        NextAvailable = refusal.Code != RefusalCode.ScheduleConflict ? null : refusal.NextAvailable.IsDefault ? [] : refusal.NextAvailable,
        RetryAfterSeconds = refusal.Code == RefusalCode.TemporarilyUnavailable ? SecondsUntilLess : null,
        Replayed = replayed,
    };
}
