namespace Actors.ApiHost.Http;

/// <summary>What each refusal of a grain is in HTTP. The one place that says so.</summary>
internal static class Refusals
{
    /// <summary>The code of a refusal.</summary>
    /// <param name="code">Why the grain refused.</param>
    public static ErrorCode CodeOf(RefusalCode code) => code switch
    {
        RefusalCode.ValidationError => ErrorCode.ValidationError,
        RefusalCode.AuthenticationFailed => ErrorCode.AuthenticationFailed,
        RefusalCode.InsufficientPermissions => ErrorCode.InsufficientPermissions,
        RefusalCode.ResourceNotFound => ErrorCode.ResourceNotFound,
        RefusalCode.ScheduleConflict => ErrorCode.ScheduleConflict,
        RefusalCode.DuplicateResource => ErrorCode.DuplicateResource,
        RefusalCode.ConcurrentUpdate => ErrorCode.ConcurrentUpdate,
        RefusalCode.InvalidTransition => ErrorCode.InvalidTransition,
        RefusalCode.CapacityReached => ErrorCode.CapacityReached,
        RefusalCode.OutsideAvailability => ErrorCode.OutsideAvailability,
        RefusalCode.NoticeTooShort => ErrorCode.NoticeTooShort,
        RefusalCode.BeyondBookingWindow => ErrorCode.BeyondBookingWindow,
        RefusalCode.LimitReached => ErrorCode.LimitReached,
        RefusalCode.PolicyViolation => ErrorCode.PolicyViolation,
        RefusalCode.IdempotencyKeyReused => ErrorCode.IdempotencyKeyReused,
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
