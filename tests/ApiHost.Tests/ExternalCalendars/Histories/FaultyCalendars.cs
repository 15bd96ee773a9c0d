using System.Globalization;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.ApiHost.Tests.ExternalCalendars.Histories;

/// <summary>
/// A server of calendars in memory, which fails as networks and servers do: before anything is done, or after, so that nobody knows.
/// </summary>
internal sealed class FaultyCalendars(int seed) : ICalendarServer, ICalendarWriter, IOtherSide
{
    private const string Host = "https://calendars.example/";

    private readonly Lock _turn = new();
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, (string Text, string Tag)> _events = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calendars = [];
    private int _tags;

    /// <summary>How often it fails, of a hundred questions.</summary>
    public int Percent { get; set; }

    /// <summary>How often it has failed.</summary>
    public int Failures { get; private set; }

    public string? FindProblem(string address) => null;

    public Task<string> MakeAsync(string name)
    {
        lock (_turn) _calendars.Add($"{Host}{name}/");
        return Task.FromResult($"{Host}{name}/");
    }

    public Task<string> ReadAsync(string calendar)
    {
        lock (_turn) return Task.FromResult(string.Concat(EventsOf(calendar).Select(one => one.Value.Text)));
    }

    public Task<string?> GetAsync(string calendar, string uid)
    {
        lock (_turn) return Task.FromResult(_events.TryGetValue($"{calendar}{uid}.ics", out var one) ? one.Text : null);
    }

    public Task ReplaceAsync(string calendar, string uid, string file)
    {
        lock (_turn) _events[$"{calendar}{uid}.ics"] = (file, NextTag());
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string address)
    {
        lock (_turn) _events.Remove(address);
        return Task.CompletedTask;
    }

    public Task<CalendarsFound> FindAsync(string address, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            return Task.FromResult(Fails() || !_calendars.Contains(address)
                ? new CalendarsFound { Problem = CalendarProblems.Timeout }
                : new CalendarsFound { Calendars = [new FoundCalendar(address, null)] });
        }
    }

    public Task<CalendarFetch> FetchAsync(CalendarQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (Fails()) return Task.FromResult(CalendarFetch.Failed(CalendarProblems.Timeout));
            var inside = EventsOf(question.Address).ToList();
            return Task.FromResult(new CalendarFetch
            {
                Files = [.. inside.Select(one => one.Value.Text)],
                Places = [.. inside.Select(one => new FilePlace(one.Key, one.Value.Tag))],
            });
        }
    }

    public Task<EventAnswer> ReadEventAsync(string place, CalendarSignIn signIn, CancellationToken cancellationToken) => Answer(() =>
        _events.TryGetValue(place, out var one) ? new EventAnswer { Text = one.Text, Tag = one.Tag } : new EventAnswer { IsGone = true });

    public Task<EventAnswer> WriteEventAsync(
        string place, string? tag, string text, CalendarSignIn signIn, CancellationToken cancellationToken) => Answer(() =>
        {
            var known = _events.TryGetValue(place, out var one) ? one.Tag : null;
            if (known != tag) return new EventAnswer { IsOvertaken = true };
            _events[place] = (text, NextTag());
            return new EventAnswer { Tag = _events[place].Tag };
        });

    public Task<EventAnswer> RemoveEventAsync(string place, string? tag, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        Answer(() =>
        {
            if (!_events.TryGetValue(place, out var one)) return new EventAnswer { IsGone = true };
            if (one.Tag != tag) return new EventAnswer { IsOvertaken = true };
            _events.Remove(place);
            return new EventAnswer();
        });

    private Task<EventAnswer> Answer(Func<EventAnswer> answer)
    {
        lock (_turn)
        {
            if (Fails()) return Task.FromResult(new EventAnswer { Problem = CalendarProblems.Unreachable });
            var given = answer();
            return Task.FromResult(Fails() ? new EventAnswer { Problem = CalendarProblems.Timeout } : given);
        }
    }

    private bool Fails()
    {
        if (_random.Next(100) >= Percent) return false;
        Failures++;
        return true;
    }

    private string NextTag() => (++_tags).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<KeyValuePair<string, (string Text, string Tag)>> EventsOf(string calendar) =>
        _events.Where(one => one.Key.StartsWith(calendar, StringComparison.Ordinal));
}
