using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What is in a slot's way.</summary>
internal struct SlotObstacles
{
    /// <summary>An appointment overlaps the slot.</summary>
    public bool Appointment;

    /// <summary>A hold overlaps the slot.</summary>
    public bool Hold;

    /// <summary>Time off overlaps the slot.</summary>
    public bool TimeOff;

    /// <summary>Another calendar is busy in the slot.</summary>
    public bool External;

    /// <summary>A buffer, the slot's or the other's, overlaps what is beyond it.</summary>
    public bool Buffer;

    /// <summary>Its seats that appointments have.</summary>
    public int AppointmentSeats;

    /// <summary>Its seats that holds have.</summary>
    public int HoldSeats;
}

/// <summary>Finds what is in the way of slots. Both slots and busy times are in order, so they are gone through side by side.</summary>
internal static class SlotCollisions
{
    /// <summary>The obstacles of slots that start at some instants, in order and at least one.</summary>
    public static SlotObstacles[] Find(AvailabilityQuestion question, List<Instant> starts)
    {
        var rules = question.Rules;
        var from = SaturatingTime.Minus(starts[0], rules.BufferBefore);
        var to = SaturatingTime.Plus(starts[^1], rules.Length + rules.BufferAfter);
        var obstacles = new SlotObstacles[starts.Count];
        Mark(question, question.Busy.Reservations.Near(from, to), starts, obstacles);
        Mark(question, question.Busy.Absences.Near(from, to), starts, obstacles);
        return obstacles;
    }

    private static void Mark(AvailabilityQuestion question, BusyRange busy, List<Instant> starts, SlotObstacles[] obstacles)
    {
        var rules = question.Rules;
        var lengthAndBufferAfter = rules.Length + rules.BufferAfter;
        var first = 0;
        foreach (ref readonly var row in busy)
        {
            if (!question.Counts(row)) continue;
            // The padded slot [start - before, end + after) overlaps when start lies between these two, neither included.
            var after = SaturatingTime.Minus(row.Padded.Start, lengthAndBufferAfter);
            var before = SaturatingTime.Plus(row.Padded.End, rules.BufferBefore);
            while (first < starts.Count && starts[first] <= after) first++;
            for (var index = first; index < starts.Count && starts[index] < before; index++)
                Mark(ref obstacles[index], new TimeInterval(starts[index], starts[index] + rules.Length), row, rules.ServiceId);
        }
    }

    private static void Mark(ref SlotObstacles obstacles, TimeInterval slot, in BusyRow row, string serviceId)
    {
        if (row.Time == slot && row.IsOf(serviceId))
        {
            if (row.Kind == BusyKind.Appointment) obstacles.AppointmentSeats++;
            else obstacles.HoldSeats++;
            return;
        }

        if (!row.Time.Overlaps(slot)) obstacles.Buffer = true;
        else if (row.Kind == BusyKind.Appointment) obstacles.Appointment = true;
        else if (row.Kind == BusyKind.TimeOff) obstacles.TimeOff = true;
        else if (row.Kind == BusyKind.External) obstacles.External = true;
        else obstacles.Hold = true;
    }
}
