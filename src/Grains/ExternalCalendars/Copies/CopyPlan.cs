using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>What is done for one copy.</summary>
internal enum CopyStepKind
{
    /// <summary>It is looked at, since somebody may have changed it there.</summary>
    Look,

    /// <summary>It is written as the appointment is.</summary>
    Write,

    /// <summary>It is removed there, since the appointment is not the expert's, or not any more.</summary>
    Remove,

    /// <summary>It is left there as it is, and known no more: its time is over, or it is not there.</summary>
    Forget,
}

/// <summary>A step towards copies that are as they shall be.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="AppointmentId">For which appointment.</param>
internal readonly record struct CopyStep(CopyStepKind Kind, string AppointmentId);

/// <summary>An appointment that has to have a copy.</summary>
/// <param name="Appointment">The appointment.</param>
/// <param name="Entry">What the copy says.</param>
internal sealed record WantedCopy(Appointment Appointment, CalendarEntry Entry)
{
    /// <summary>A digest of what a calendar shows of it: what else changes is not written.</summary>
    public string Digest { get; } = DigestOf(Entry);

    /// <summary>
    /// What an appointment's copy says. Nothing of the client: it is in a calendar of somebody else's, out of reach of erasure.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    public static WantedCopy Of(string tenant, Appointment appointment) =>
        new(appointment, CalendarEntries.Of(tenant, appointment, appointment.NameOf(null)));

    private static string DigestOf(CalendarEntry entry)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{entry.Start.UtcTicks}|{entry.End.UtcTicks}|{entry.Status}|{entry.Summary}|{entry.Location}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}

/// <summary>What has to be done so that copies are as the appointments are: pure.</summary>
internal static class CopyPlan
{
    /// <summary>So many copies are not deleted by somebody who wants as many appointments called off, but by a mistake.</summary>
    public const int MostDeletedAtOnce = 10;

    /// <summary>The next step; null when all copies are as they shall be.</summary>
    /// <param name="state">The copies.</param>
    /// <param name="wanted">The appointments that have to have one.</param>
    /// <param name="now">The time.</param>
    public static CopyStep? Next(AppointmentCopiesState state, IReadOnlyDictionary<string, WantedCopy> wanted, DateTimeOffset now)
    {
        // What somebody has changed there is understood before anything is written over it.
        foreach (var id in state.InDoubt.Keys)
            return new CopyStep(CopyStepKind.Look, id);
        foreach (var (id, copy) in state.Copies)
        {
            if (wanted.TryGetValue(id, out var one))
            {
                if (copy.Digest != one.Digest) return new CopyStep(CopyStepKind.Write, id);
            }
            else
            {
                return new CopyStep(copy.IsMissing || copy.End <= now ? CopyStepKind.Forget : CopyStepKind.Remove, id);
            }
        }

        foreach (var id in wanted.Keys)
            if (!state.Copies.ContainsKey(id)) return new CopyStep(CopyStepKind.Write, id);
        return null;
    }

    /// <summary>Which copies somebody may have changed: what a reading of the whole calendar tells.</summary>
    /// <param name="state">The copies.</param>
    /// <param name="seen">The appointments' events that were found.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<CopyInDoubt> Compare(
        AppointmentCopiesState state, ImmutableArray<SeenCopy> seen, DateTimeOffset now)
    {
        var found = seen.GroupBy(one => one.AppointmentId).ToDictionary(group => group.Key, group => group.ToList());
        var changed = new List<CopyInDoubt>();
        var missing = new List<string>();
        foreach (var (id, copy) in state.Copies)
        {
            if (copy.End <= now) continue;
            if (!found.TryGetValue(id, out var places))
            {
                if (!copy.IsMissing) missing.Add(id);
            }
            else if (copy.IsMissing || !places.Any(place => place.Place == copy.Place && place.Tag == copy.Tag))
            {
                var place = places.FirstOrDefault(place => place.Place == copy.Place) ?? places[0];
                changed.Add(new CopyInDoubt(id, place.Place, IsOneOfMany: false));
            }
        }

        // One that is not known here: it was written anew there when it had just been removed, or by an earlier connection of the calendar.
        changed.AddRange(seen.Where(one => one.IsToCome && !state.Copies.ContainsKey(one.AppointmentId))
            .DistinctBy(static one => one.AppointmentId)
            .Select(static one => new CopyInDoubt(one.AppointmentId, one.Place, IsOneOfMany: false)));
        var isMass = missing.Count > MostDeletedAtOnce;
        return [.. changed, .. missing.Select(id => new CopyInDoubt(id, null, isMass))];
    }

    /// <summary>The address of a new copy: the same whenever it is tried.</summary>
    /// <param name="calendar">The calendar's address.</param>
    /// <param name="appointmentId">The appointment.</param>
    public static string PlaceOf(string calendar, string appointmentId) =>
        new Uri(new Uri(calendar.EndsWith('/') ? calendar : calendar + "/"), appointmentId + ".ics").AbsoluteUri;
}
