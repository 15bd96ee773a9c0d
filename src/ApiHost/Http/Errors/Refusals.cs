namespace Actors.ApiHost.Http;

/// <summary>What each refusal of a grain is in HTTP. The one place that says so.</summary>
internal static class Refusals
{
    /// <summary>The code of a refusal.</summary>
    /// <param name="code">Why the grain refused.</param>
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
        RefusalCode.CapacityReached => ApiErrorCode.CapacityReached,
        RefusalCode.OutsideAvailability => ApiErrorCode.OutsideAvailability,
        RefusalCode.NoticeTooShort => ApiErrorCode.NoticeTooShort,
        RefusalCode.BeyondBookingWindow => ApiErrorCode.BeyondBookingWindow,
        RefusalCode.LimitReached => ApiErrorCode.LimitReached,
        RefusalCode.PolicyViolation => ApiErrorCode.PolicyViolation,
        RefusalCode.IdempotencyKeyReused => ApiErrorCode.IdempotencyKeyReused,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A refusal without a place in the API."),
    };

    /// <summary>Tells a refusal to the caller.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="replayed">True when it is the stored answer of an earlier request.</param>
    public static ApiError ToError(Refusal refusal, bool replayed = false) => new(CodeOf(refusal.Code), refusal.Message)
    {
        Fields = refusal.Fields.IsDefaultOrEmpty ? [] : refusal.Fields,
        NextAvailable = refusal.Code != RefusalCode.ScheduleConflict ? null : refusal.NextAvailable.IsDefault ? [] : refusal.NextAvailable,
        Replayed = replayed,
    };
}
