namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>
/// Decides which of a service's experts serves a booking that names none (guarantees.md, 16). The key is <c>{tenant}/{serviceId}</c>.
/// Decisions are made one after the other and count those that are still being carried out; the calendars keep the authority over time.
/// </summary>
[Alias("scheduling.service-assignment")]
public interface IServiceAssignmentGrain : IGrainWithStringKey
{
    /// <summary>
    /// Books a slot with the expert whose turn it is of those who are free. When nobody is, SCHEDULE_CONFLICT tells the next free starts of
    /// all of them. A repeat under the same key gets the first answer, whoever would be chosen now.
    /// </summary>
    /// <param name="key">The appointment's id, and the request's fingerprint.</param>
    /// <param name="request">What to book; with a hold, its expert comes first.</param>
    [Alias("book")]
    Task<Outcome<Appointment>> Book(CreationKey key, BookingRequest request);

    /// <summary>Keeps a slot of the expert whose turn it is for a short while. The hold's id begins with the expert's.</summary>
    /// <param name="key">The rest of the hold's id, and the request's fingerprint.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="replaced">A hold in whose place it comes, when it is of the same expert; null when there is none.</param>
    [Alias("hold")]
    Task<Outcome<Hold>> Hold(CreationKey key, DateTimeOffset start, string? replaced);

    /// <summary>The same for a slot of one of the service's lengths.</summary>
    /// <param name="key">The rest of the hold's id, and the request's fingerprint.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="durationMinutes">How long the slot is.</param>
    /// <param name="replaced">A hold in whose place it comes, when it is of the same expert; null when there is none.</param>
    [Alias("hold-of-length")]
    Task<Outcome<Hold>> HoldOfLength(CreationKey key, DateTimeOffset start, int durationMinutes, string? replaced);
}
