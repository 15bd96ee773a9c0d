using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>
/// The slots of several experts side by side: one for each start and end, with who is free then. A service that takes several experts at
/// once has a slot when all whom it takes together are free, and one of the others where there are such.
/// </summary>
internal sealed class SlotUnion
{
    private readonly SlotCursor[] _experts;
    private readonly bool[] _isNeeded;
    private readonly LocalTimes _zone;
    private readonly bool _includeUnavailable;
    private readonly List<string> _free = [];

    /// <param name="service">The service.</param>
    /// <param name="survey">What its calendars have answered.</param>
    /// <param name="includeUnavailable">True to tell also of slots that cannot be booked.</param>
    public SlotUnion(ServiceDefinition service, SlotSurvey survey, bool includeUnavailable)
    {
        // Where one who is needed has nothing to offer, nobody has.
        var isPossible = !service.TakesSeveral() || survey.Missing is null;
        _experts = isPossible ? [.. survey.Cursors.OrderBy(expert => expert.ExpertId, StringComparer.Ordinal)] : [];
        _isNeeded = [.. _experts.Select(expert => IsNeeded(service, expert.ExpertId))];
        _zone = new LocalTimes(survey.TimeZone ?? "UTC");
        _includeUnavailable = includeUnavailable;
    }

    /// <summary>
    /// The next slot; null when there is none. Who is free is said in a list that the next slot uses again, so that many slots cost no more
    /// than few.
    /// </summary>
    public async ValueTask<UnionSlotView?> NextAsync(CancellationToken stop)
    {
        while (true)
        {
            // Which slot is the next one can be said only when everybody's next one is there.
            if (_experts.Any(expert => expert.NeedsMore)) await Task.WhenAll(_experts.Select(expert => expert.FetchAsync(stop)));
            SlotCursor? first = null;
            foreach (var expert in _experts)
            {
                if (expert.HasCurrent && (first is null || expert.Time.CompareTo(first.Time) < 0)) first = expert;
            }

            if (first is null) return null;
            var slot = Take(first.Current, first.Time);
            if (slot.Available || _includeUnavailable) return slot;
        }
    }

    private static bool IsNeeded(ServiceDefinition service, string expertId) =>
        service.Assignment == Assignment.Collective || service.ShareOf(expertId).Fixed;

    private UnionSlotView Take(OfferedSlot slot, (DateTimeOffset Start, DateTimeOffset End) time)
    {
        _free.Clear();
        var (needed, others, least) = (0, 0, int.MaxValue);
        for (var index = 0; index < _experts.Length; index++)
        {
            var expert = _experts[index];
            if (_isNeeded[index]) needed++;
            if (!expert.HasCurrent || expert.Time != time) continue;
            if (expert.Current.Reason == SlotReason.None)
            {
                _free.Add(expert.ExpertId);
                if (!_isNeeded[index]) others += expert.Current.Remaining;
                else (needed, least) = (needed - 1, Math.Min(least, expert.Current.Remaining));
            }

            expert.Advance();
        }

        var isFree = needed == 0 && (others > 0 || !_isNeeded.Contains(false)) && _free.Count > 0;
        return new UnionSlotView
        {
            Start = slot.Start.UtcDateTime,
            End = slot.End.UtcDateTime,
            Time = slot.Time,
            Date = _zone.DateOf(slot.Start),
            Offset = _zone.OffsetOf(slot.Start),
            Available = isFree,
            Remaining = !isFree ? 0 : others > 0 ? Math.Min(least, others) : least,
            FreeExperts = _free.Count,
            ExpertIds = _free,
        };
    }
}
