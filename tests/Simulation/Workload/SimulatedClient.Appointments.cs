using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.Workload;

/// <content>What is done with appointments that there are.</content>
internal sealed partial class SimulatedClient
{
    private static readonly StepRequest ByStaff = new(AppointmentRights.OfManager);
    private static readonly StepRequest ByClient = new(new AppointmentRights { HasManageToken = true });

    private async Task Cancel()
    {
        if ((_chance.Below(3) == 0 ? AnyPaid() : AnyBooked()) is { } booking) await Cancel(booking);
    }

    private async Task Cancel(Booking booking)
    {
        var request = _chance.Below(2) == 0 ? ByClient : ByStaff;
        await _connection.Do(
            booking.Shop.Id,
            () => _connection.Invoke(CalendarCall.Cancel, booking.Calendar, booking.Key.Id),
            async grains =>
            {
                var answer = await Appointment(grains, booking).Cancel("no time", request);
                if (answer.Value is { } cancelled) _answers.Cancelled(booking.Shop.Id, booking.Expert, cancelled);
                return answer;
            });
    }

    private async Task Move()
    {
        if (AnyBooked() is not { } booking) return;
        if (await Look(booking.Shop, booking.Expert, booking.ServiceId) is not { } start) return;
        var request = _chance.Below(2) == 0 ? ByClient : ByStaff;
        await _connection.Do(
            booking.Shop.Id,
            () => Timed(CalendarCall.Move, booking.Shop, booking.Expert, booking.ServiceId, booking.Key.Id, start),
            async grains =>
            {
                var answer = await Appointment(grains, booking).Reschedule(start, request);
                if (answer.Value is { } moved
                    && moved.ScheduledAt != start && !_world.Journal.WasAt(booking.Shop.Id, booking.Key.Id, start))
                    throw new ViolationException("what is acknowledged is done",
                        $"{moved.Id} was moved to {start:O}, never was there, and is at {moved.ScheduledAt:O}");
                return answer;
            });
    }

    private Task Confirm() => Step("confirms", grain => grain.Confirm(ByStaff));

    private Task Finish() => _chance.Below(2) == 0
        ? Step("completes", grain => grain.Complete(ByStaff))
        : Step("marks as missed", grain => grain.MarkNoShow(ByStaff));

    private Task Amend() => Step("amends", grain => grain.Amend(
        new AppointmentDetails(
            new Client($"Client {_name}", $"{_name}@example.com", "+351 900"), "amended", ImmutableDictionary<string, string>.Empty),
        ByStaff));

    private async Task Erase()
    {
        if (AnyBooked() is not { } booking) return;
        // An erasure calls off what is still to come, so in the history it may be that, now or later, or nothing.
        _world.History.Add(_connection.Invoke(CalendarCall.Cancel, booking.Calendar, booking.Key.Id));
        await _connection.Ask(booking.Shop.Id, $"erases {booking.Key.Id}", grains => Appointment(grains, booking).Erase());
    }

    private async Task ReadAppointment()
    {
        if (AnyBooked() is not { } booking) return;
        var answer = await _connection.Ask(booking.Shop.Id, $"reads {booking.Key.Id}", grains => Appointment(grains, booking).Get());
        if (answer is { Value: null })
            throw new ViolationException("what is acknowledged is durable", $"{booking.Key.Id} was booked and is not found");
    }

    private async Task Step(string what, Func<IAppointmentGrain, Task<Outcome<Appointment>>> step)
    {
        if (AnyBooked() is not { } booking) return;
        await _connection.Ask(booking.Shop.Id, $"{what} {booking.Key.Id}", grains => step(Appointment(grains, booking)));
    }

    private Booking? AnyBooked()
    {
        var booked = _bookings.FindAll(booking => booking.IsBooked);
        return booked.Count == 0 ? null : _chance.OneOf(booked);
    }

    private static IAppointmentGrain Appointment(IGrainFactory grains, Booking booking) =>
        grains.GetGrain<IAppointmentGrain>(GrainKey.For(booking.Shop.Id, booking.Key.Id));
}
