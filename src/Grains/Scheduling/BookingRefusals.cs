using Actors.Grains.Interfaces;

namespace Actors.Grains.Scheduling;

/// <summary>Which refusals of a booking are kept as the answer to its idempotency key (decision 0006).</summary>
internal static class BookingRefusals
{
    /// <summary>
    /// True for refusals that follow from the calendar at the time: a repeat must not find another answer. What is wrong with the request
    /// itself, or with what it names, was never carried out and is judged anew.
    /// </summary>
    /// <param name="code">The refusal's code.</param>
    public static bool AreKept(RefusalCode code) => code
        is RefusalCode.ScheduleConflict
        or RefusalCode.OutsideAvailability
        or RefusalCode.NoticeTooShort
        or RefusalCode.BeyondBookingWindow
        or RefusalCode.LimitReached
        or RefusalCode.PolicyViolation;
}
