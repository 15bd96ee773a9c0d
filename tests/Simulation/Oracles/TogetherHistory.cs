using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.Linearizability;

namespace Actors.Simulation.Oracles;

/// <summary>
/// What bookings of several times at once, and offers to those who wait, do to each calendar, as operations of its history that nobody was
/// answered. The journal says when they were written: before that nobody can have seen them.
/// </summary>
/// <param name="invoke">Makes an operation that is invoked now.</param>
/// <param name="capacityOf">How many may share a slot of a service.</param>
internal sealed class TogetherHistory(
    Func<CalendarCall, string, string, CalendarOperation> invoke, Func<string, int> capacityOf)
{
    private readonly Dictionary<(string Calendar, string Appointment), string> _names = [];
    private readonly Dictionary<(string Calendar, string Appointment), string> _claims = [];
    private readonly HashSet<(string Tenant, string Appointment)> _members = [];

    /// <summary>An appointment is one of several: its history is told here.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointmentId">The appointment.</param>
    public void Add(string tenant, string appointmentId) => _members.Add((tenant, appointmentId));

    /// <summary>True for appointments whose history is told here.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointmentId">The appointment.</param>
    public bool Tells(string tenant, string appointmentId) => _members.Contains((tenant, appointmentId));

    /// <summary>Tells what an event of a calendar did.</summary>
    /// <param name="calendar">The calendar: tenant and expert.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">Its version.</param>
    public IEnumerable<CalendarOperation> Tell(string calendar, IEvent @event, long version)
    {
        var tenant = GrainKey.TenantOf(calendar).ToString();
        switch (@event)
        {
            case SlotHeld held when LineOracle.IsOffer(held.HoldId):
                yield return Taken(CalendarCall.Hold, calendar, held.HoldId, held.Time) with { ExpiresAt = held.ExpiresAt };
                break;
            case HoldReleased given when LineOracle.IsOffer(given.HoldId):
                yield return invoke(CalendarCall.ReleaseHold, calendar, given.HoldId);
                break;
            case SlotClaimed claimed:
                Add(tenant, claimed.AppointmentId);
                var claim = _claims[(calendar, claimed.AppointmentId)] = $"{claimed.AppointmentId} {version}";
                yield return Taken(CalendarCall.Book, calendar, claim, claimed.Time) with
                {
                    Beside = _names.GetValueOrDefault((calendar, claimed.AppointmentId)),
                };
                break;
            case ClaimReleased released when _claims.Remove((calendar, released.AppointmentId), out var given):
                yield return invoke(CalendarCall.Cancel, calendar, given);
                break;
            case SlotBooked booked when Tells(tenant, booked.AppointmentId) || LineOracle.IsOffer(booked.HoldId):
                Add(tenant, booked.AppointmentId);
                if (!_claims.Remove((calendar, booked.AppointmentId), out var name))
                {
                    name = booked.AppointmentId;
                    yield return Taken(CalendarCall.Book, calendar, name, booked.Time) with { HoldId = booked.HoldId };
                }

                _names[(calendar, booked.AppointmentId)] = name;
                break;
            case SlotMoved moved when Tells(tenant, moved.AppointmentId):
                var before = _names[(calendar, moved.AppointmentId)];
                if (_claims.Remove((calendar, moved.AppointmentId), out var after))
                {
                    _names[(calendar, moved.AppointmentId)] = after;
                    yield return invoke(CalendarCall.Cancel, calendar, before);
                }
                else
                {
                    yield return Taken(CalendarCall.Move, calendar, before, moved.Time);
                }

                break;
            case SlotReleased released when _names.Remove((calendar, released.AppointmentId), out var gone):
                yield return invoke(CalendarCall.Cancel, calendar, gone);
                break;
        }
    }

    private CalendarOperation Taken(CalendarCall call, string calendar, string id, TakenTime time) => invoke(call, calendar, id) with
    {
        Start = time.Start,
        End = time.End,
        ServiceId = time.ServiceId,
        BufferBefore = time.BufferBeforeMinutes,
        BufferAfter = time.BufferAfterMinutes,
        Capacity = capacityOf(time.ServiceId),
    };
}
