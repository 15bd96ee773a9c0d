using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.ExternalCalendars;

/// <summary>
/// The copies of an expert's appointments in another calendar of hers: it writes them, and finds out what she has changed there. The key is
/// the calendar's, <c>{tenant}/xcl_...</c>.
/// </summary>
[Alias("external-calendars.copies-grain")]
public interface IAppointmentCopiesGrain : IGrainWithStringKey
{
    /// <summary>Sees to the copies soon, since appointments may have changed.</summary>
    [Alias("wake"), AlwaysInterleave]
    Task Wake();

    /// <summary>Compares what a reading of the whole calendar has found with what is known here, and sees to what differs soon.</summary>
    /// <param name="seen">The appointments' events that were found.</param>
    /// <param name="wakes">True to see to all copies soon, whether anything differs or not.</param>
    [Alias("seen"), AlwaysInterleave]
    Task Seen(ImmutableArray<SeenCopy> seen, bool wakes);

    /// <summary>The appointments that have a copy there, as far as is known.</summary>
    [Alias("get-copied"), AlwaysInterleave]
    Task<ImmutableArray<string>> GetCopied();

    /// <summary>
    /// Makes some of the copies as they shall be, when its time has come, and tells what it could not be done for, one of
    /// <see cref="CalendarProblems"/>; null when nothing is in the way. Called by the effect that was kept for it.
    /// </summary>
    [Alias("run")]
    Task<string?> Run();
}
