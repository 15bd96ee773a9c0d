using System.Buffers;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>How many appointments and live holds of one service start on each of some dates. Dates go by their numbers.</summary>
internal readonly ref struct AvailabilityCounts : IDisposable
{
    private readonly WorkingHours _hours;
    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly int[] _perDay;

    /// <summary>Makes room for the counts of some dates.</summary>
    /// <param name="hours">The schedule whose zone tells dates.</param>
    /// <param name="firstDay">The first date.</param>
    /// <param name="lastDay">The last date.</param>
    public AvailabilityCounts(WorkingHours hours, int firstDay, int lastDay)
    {
        _hours = hours;
        _firstDay = firstDay;
        _lastDay = lastDay;
        _perDay = ArrayPool<int>.Shared.Rent(lastDay - firstDay + 1);
        Array.Clear(_perDay);
    }

    /// <summary>Counts.</summary>
    /// <param name="busy">The busy times.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="now">The present.</param>
    /// <param name="ignored">The number of the entry that does not count.</param>
    public void Count(BusyTimeline busy, string serviceId, Instant now, int ignored)
    {
        // A local time is an instant plus an offset, so no instant of these dates lies outside of what the extreme offsets make of them.
        var from = MidnightOf(_firstDay, _hours.Zone.MaxOffset);
        var to = MidnightOf(_lastDay + 1, _hours.Zone.MinOffset);
        var counter = new Counter(this, serviceId, now, ignored);
        busy.Visit(from, to, ref counter);
    }

    /// <summary>The count of some dates together.</summary>
    /// <param name="firstDay">The first date.</param>
    /// <param name="lastDay">The last date.</param>
    /// <returns>The number.</returns>
    public int Sum(int firstDay, int lastDay)
    {
        var sum = 0;
        for (var day = firstDay; day <= lastDay; day++)
            sum += _perDay[day - _firstDay];
        return sum;
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(_perDay);

    private static Instant MidnightOf(int day, Offset offset) =>
        Instant.FromUnixTimeTicks(Math.Clamp(
            (day * NodaConstants.TicksPerDay) - offset.Ticks,
            Instant.MinValue.ToUnixTimeTicks(),
            Instant.MaxValue.ToUnixTimeTicks()));

    private ref struct Counter(AvailabilityCounts counts, string serviceId, Instant now, int ignored) : IBusyTimelineVisitor
    {
        private readonly AvailabilityCounts _counts = counts;

        // The bounds of the date last seen: neighbours mostly share it, and asking the zone is what costs.
        private Instant _start = Instant.MaxValue;
        private Instant _end = Instant.MinValue;
        private int _day;

        public void Visit(BusyTimelineBlock block)
        {
            var isClaim = block.Kind is BusyKind.Appointment or BusyKind.Hold;
            if (!isClaim || !string.Equals(block.ServiceId, serviceId, StringComparison.Ordinal))
                return;

            if (block.Start < _start || block.Start >= _end)
                LookUp(block.Start);
            if (_day >= _counts._firstDay && _day <= _counts._lastDay)
                _counts._perDay[_day - _counts._firstDay] += block.CountLive(now, ignored);
        }

        private void LookUp(Instant instant)
        {
            _day = _counts._hours.DayOf(instant);
            var interval = _counts._hours.Zone.GetZoneInterval(instant);
            _start = MidnightOf(_day, interval.WallOffset);
            _end = MidnightOf(_day + 1, interval.WallOffset);
            if (interval.HasStart)
                _start = AvailabilityTime.Later(_start, interval.Start);
            if (interval.HasEnd)
                _end = AvailabilityTime.Earlier(_end, interval.End);
        }
    }
}
