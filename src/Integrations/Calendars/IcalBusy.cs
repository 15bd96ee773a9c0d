using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Actors.Integrations.Calendars;

/// <summary>
/// Reads from a calendar file when its calendar is busy. A file comes from anywhere, so everything is bounded, and what cannot be followed
/// is told rather than taken for free time.
/// </summary>
internal sealed class IcalBusy : IBusyFormat
{
    private const int MaxEvents = 20_000;
    private const int MaxOccurrences = 50_000;
    private const int MaxIdleSteps = 1_000;
    private const string Tentative = "TENTATIVE";
    private const string Transparent = "TRANSPARENT";
    private const string Declined = "DECLINED";

    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = MaxIdleSteps };

    /// <inheritdoc/>
    public Outcome<BusyFileContent> Read(IReadOnlyList<string> files, BusyFileRules rules)
    {
        var reading = new Reading(rules);
        for (var index = 0; index < files.Count; index++)
        {
            // One after another: of a large calendar only what takes time stays.
            reading.File = index;
            if (ProblemOf(files[index], reading) is not { } problem) continue;
            if (files.Count == 1 || reading.IsFull) return Refusal.Invalid("body", problem);
            reading.Leave("", problem);
        }

        return reading.Content;
    }

    /// <inheritdoc/>
    public (DateTimeOffset Start, DateTimeOffset End)? ReadTime(string text, string timeZone)
    {
        if (IcalFiles.Load(text) is not [var calendar] || calendar.Events is not [{ RecurrenceRule: null, Start.HasTime: true } only])
            return null;
        try
        {
            var zone = CalendarZone.Of(calendar, timeZone);
            // One that has dates beside its start (RDATE) comes back too.
            return only.GetOccurrences(null, Bounded).Take(2).ToList() is [{ Period: var period }]
                ? (zone.InstantOf(period.StartTime), zone.EndOf(period))
                : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library throws what its parts throw, a zone that is not known among it: whatever it is, it is not understood.
            return null;
        }
    }

    private static string? ProblemOf(string file, Reading reading)
    {
        if (IcalFiles.Load(file) is not { Count: > 0 } calendars) return "must be a calendar file (RFC 5545)";
        if (calendars.Any(calendar => calendar.FreeBusy.Any()))
            return "has VFREEBUSY, which is not read: it must have events (VEVENT)";
        if (!reading.Count(calendars.Sum(calendar => calendar.Events.Count))) return $"must have at most {MaxEvents} events";
        return calendars.All(reading.Take) ? null : $"has events that come back more than {MaxOccurrences} times in all";
    }

    private sealed class Reading(BusyFileRules rules)
    {
        private readonly List<BusyStretch> _busy = [];
        private readonly List<SkippedEvent> _left = [];
        private readonly List<ClaimedEvent> _claimed = [];
        private int _leftTotal;
        private int _events;
        private int _occurrences;

        /// <summary>True when there is more than is read.</summary>
        public bool IsFull => _events > MaxEvents || _occurrences > MaxOccurrences;

        public BusyFileContent Content => new(_busy, _left, _leftTotal) { Claimed = _claimed };

        /// <summary>Which of the files is read.</summary>
        public int File { get; set; }

        public bool Count(int events) => (_events += events) <= MaxEvents;

        public bool Take(Calendar calendar)
        {
            var zone = CalendarZone.Of(calendar, rules.TimeZone);
            var replaced = calendar.Events.Where(one => one.RecurrenceIdentifier is not null)
                .Select(one => (one.Uid, one.RecurrenceIdentifier!.StartTime.Value)).ToHashSet();
            foreach (var one in calendar.Events)
            {
                var claimed = ClaimOf(one);
                if (!IsBusy(one)) continue;
                var left = _leftTotal;
                if (WhyNot(one) is { } reason) Leave(one, reason);
                else if (!TryTake(one, zone, replaced, claimed ?? _busy)) return false;
                if (claimed is not null && _leftTotal > left) _claimed[^1] = _claimed[^1] with { IsLeft = true };
            }

            return true;
        }

        // Where the time of an event goes that is named apart; null for one that is not.
        private List<BusyStretch>? ClaimOf(CalendarEvent one)
        {
            if (rules.OwnDomain is not { } domain || one.Uid is not { } uid) return null;
            var at = uid.Length - domain.Length - 1;
            if (at <= 0 || uid[at] != '@' || !uid.EndsWith(domain, StringComparison.Ordinal)) return null;
            var busy = new List<BusyStretch>();
            _claimed.Add(new ClaimedEvent(uid[..at], File, busy));
            return busy;
        }

        // What is free by the calendar's own word: cancelled, shown as free, declined, or by the rules of whoever asks.
        private bool IsBusy(CalendarEvent one) =>
            !Is(one.Status, EventStatus.Cancelled)
            && !Is(one.Transparency, Transparent)
            && (rules.TentativeIsBusy || !Is(one.Status, Tentative))
            && (rules.AllDayIsBusy || one.Start is not { HasTime: false })
            && !(rules.Owner is { } owner && one.Attendees.Any(guest => IsOf(guest, owner) && Is(guest.ParticipationStatus, Declined)));

        private static string? WhyNot(CalendarEvent one)
        {
            if (one.Start is not { } start) return "has no start";
            if (one.End is { } end && end.HasTime != start.HasTime) return "has a time at one end and a date at the other";
            return one.RecurrenceRule is { Frequency: FrequencyType.Secondly or FrequencyType.Minutely }
                ? "comes back more often than every hour"
                : null;
        }

        private bool TryTake(
            CalendarEvent one, CalendarZone zone, HashSet<(string? Uid, DateTime Start)> replaced, List<BusyStretch> busy)
        {
            var isReplacement = one.RecurrenceIdentifier is not null;
            try
            {
                if (one.End is { } ends && zone.InstantOf(ends) < zone.InstantOf(one.Start!))
                {
                    Leave(one, "ends before it starts");
                    return true;
                }

                foreach (var occurrence in one.GetOccurrences(FirstOf(one), Bounded))
                {
                    var start = zone.InstantOf(occurrence.Period.StartTime);
                    if (start >= rules.To) break;
                    if (++_occurrences > MaxOccurrences) return false;
                    if (!isReplacement && replaced.Contains((one.Uid, occurrence.Period.StartTime.Value))) continue;
                    var end = zone.EndOf(occurrence.Period);
                    if (end > start && end > rules.From) busy.Add(new BusyStretch(start, end));
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The library throws what its parts throw, and whatever it is, this one event is not understood.
                Leave(one, failure is ArgumentException ? "names a time zone that is not known" : "has a rule that cannot be followed");
            }

            return true;
        }

        // What comes back since long ago is asked from where the first can lie that is not over.
        private CalDateTime? FirstOf(CalendarEvent one)
        {
            if (one.RecurrenceRule is null) return null;
            var days = one.End is { } end
                ? Math.Max(0, end.Date.DayNumber - one.Start!.Date.DayNumber)
                : ((one.Duration?.Weeks ?? 0) * 7) + (one.Duration?.Days ?? 0);
            return new CalDateTime(DateOnly.FromDateTime(rules.From.UtcDateTime).AddDays(-days - 2));
        }

        public void Leave(string uid, string reason)
        {
            _leftTotal++;
            if (_left.Count < BusyFileContent.MostNamed) _left.Add(new SkippedEvent(uid, reason));
        }

        private void Leave(CalendarEvent one, string reason) => Leave(one.Uid ?? "", reason);

        private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

        private static bool IsOf(Attendee guest, string owner) => Is(guest.Value?.OriginalString, "mailto:" + owner);
    }
}
