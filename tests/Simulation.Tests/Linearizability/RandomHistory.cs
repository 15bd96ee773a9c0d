using Actors.Simulation.Linearizability;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>
/// A history that is right by construction: the model takes one random step after the other, and each becomes an attempt of a client who
/// was not busy, called some time before the step and answered some time after it. Some answers get lost, and some of those steps are not
/// taken.
/// </summary>
internal sealed class RandomHistory
{
    /// <summary>The places between one step and the next.</summary>
    private const int Between = 1_000;

    private static readonly (string Service, int Minutes, int Before, int After, int Capacity)[] Services =
        [("talk", 60, 0, 0, 1), ("check", 30, 10, 5, 1), ("class", 60, 0, 15, 2)];

    private readonly Random _random;
    private readonly Shape _shape;
    private readonly CalendarModel _model = new(Attempts.Skew);
    private readonly long[] _busyUntil;
    private readonly List<CalendarOperation> _history = [];
    private readonly Dictionary<string, CalendarOperation> _firstById = [];
    private readonly Dictionary<string, DateTimeOffset?> _expiries = [];
    private CalendarState _state = CalendarState.Empty;

    private RandomHistory(int seed, Shape shape)
    {
        _random = new Random(seed);
        _shape = shape;
        _busyUntil = new long[shape.Clients];
    }

    /// <summary>How a history looks.</summary>
    /// <param name="Operations">How many operations it has.</param>
    /// <param name="Clients">By how many clients.</param>
    /// <param name="Slots">How many half hours they ask for: the fewer, the more they are in each other's way.</param>
    /// <param name="Lost">How many of a hundred answers get lost.</param>
    public sealed record Shape(int Operations, int Clients, int Slots, int Lost);

    public static List<CalendarOperation> Of(int seed, Shape shape) => new RandomHistory(seed, shape).Make();

    private List<CalendarOperation> Make()
    {
        for (var step = 1; step <= _shape.Operations; step++) Take(step * Between);
        return _history;
    }

    private void Take(long place)
    {
        var client = _random.Next(_shape.Clients);
        if (_busyUntil[client] >= place) client = Array.IndexOf(_busyUntil, _busyUntil.Min());
        // Everybody may be busy: then the one who is free first was answered just before.
        var called = _random.NextInt64(Math.Min(_busyUntil[client], place - 2) + 1, place);
        var answered = _random.NextInt64(place + 1, place + (Between * _shape.Clients));
        if (_busyUntil[client] >= place) called = place;
        var asked = Ask(place) with { Invoked = called, InvokedAt = At(called), Returned = answered, ReturnedAt = At(answered) };
        if (_random.Next(100) < _shape.Lost) Lose(asked);
        else Answer(asked);
        _busyUntil[client] = Math.Max(_busyUntil[client], answered);
    }

    private void Lose(CalendarOperation asked)
    {
        var isTaken = _random.Next(2) == 0;
        if (isTaken && Possible(asked) is { Count: > 0 } possible) _state = possible[_random.Next(possible.Count)].After;
        _history.Add(asked.Unanswered());
    }

    private void Answer(CalendarOperation asked)
    {
        var possible = Possible(asked);
        // A few are refused for reasons of their own.
        if (possible.Count == 0 || _random.Next(20) == 0) possible = [.. With(asked, CalendarAnswer.Refused), .. possible];
        var (operation, after) = possible[_random.Next(100) < 90 ? 0 : _random.Next(possible.Count)];
        _state = after;
        _history.Add(operation);
    }

    private List<(CalendarOperation Operation, CalendarState After)> Possible(CalendarOperation asked) =>
        [.. With(asked, CalendarAnswer.Done), .. With(asked, CalendarAnswer.Taken)];

    private IEnumerable<(CalendarOperation Operation, CalendarState After)> With(CalendarOperation asked, CalendarAnswer answer)
    {
        var expiry = answer == CalendarAnswer.Done && asked.Call == CalendarCall.Hold ? _expiries[asked.Id] : null;
        var operation = asked with { Answer = answer, ExpiresAt = expiry };
        return _model.After(_state, operation).Select(after => (operation, after));
    }

    private CalendarOperation Ask(long place)
    {
        var call = _random.Next(100) switch
        {
            < 20 => CalendarCall.Hold,
            < 65 => CalendarCall.Book,
            < 78 => CalendarCall.Cancel,
            < 88 => CalendarCall.Move,
            < 93 => CalendarCall.ReleaseHold,
            < 97 => CalendarCall.AddTimeOff,
            _ => CalendarCall.RemoveTimeOff,
        };
        return call switch
        {
            CalendarCall.Cancel => New(call, Known(CalendarCall.Book)),
            CalendarCall.RemoveTimeOff => New(call, Known(CalendarCall.AddTimeOff)),
            CalendarCall.ReleaseHold => New(call, Known(CalendarCall.Hold)),
            CalendarCall.Move => Moved(Known(CalendarCall.Book)),
            _ => Repeated(call) ?? First(call, place),
        };
    }

    private CalendarOperation First(CalendarCall call, long place)
    {
        var id = $"{call}-{_firstById.Count}";
        var operation = Slot(New(call, id), Services[_random.Next(Services.Length)]);
        if (call == CalendarCall.AddTimeOff) operation = operation with { ServiceId = "", BufferBefore = 0, BufferAfter = 0, Capacity = 1 };
        if (call == CalendarCall.Book && _random.Next(2) == 0 && Find(CalendarCall.Hold) is { } hold)
            operation = hold with { Call = call, Id = id, HoldId = hold.Id, BufferAfter = _random.Next(4) == 0 ? 30 : hold.BufferAfter };
        _firstById[id] = operation;
        _expiries[id] = At(place).AddMinutes(_random.Next(3, 10));
        return operation;
    }

    // A client who was not answered, or is not sure, asks again under the same id.
    private CalendarOperation? Repeated(CalendarCall call) => _random.Next(6) == 0 ? Find(call) : null;

    private CalendarOperation Moved(string id) => _firstById.TryGetValue(id, out var booked)
        ? Slot(New(CalendarCall.Move, id), Services.First(service => service.Service == booked.ServiceId))
        : New(CalendarCall.Move, id);

    private CalendarOperation Slot(CalendarOperation operation, (string Service, int Minutes, int Before, int After, int Capacity) service)
    {
        var start = Attempts.Hour(_random.Next(_shape.Slots) / 2.0);
        return operation with
        {
            Start = start,
            End = start.AddMinutes(service.Minutes),
            ServiceId = service.Service,
            BufferBefore = service.Before,
            BufferAfter = service.After,
            Capacity = service.Capacity,
        };
    }

    private string Known(CalendarCall call) => Find(call)?.Id ?? "nobody";

    // Mostly one of the newest, as people do.
    private CalendarOperation? Find(CalendarCall call)
    {
        var known = _firstById.Values.Where(operation => operation.Call == call).TakeLast(8).ToList();
        return known.Count == 0 ? null : known[_random.Next(known.Count)];
    }

    // A step takes a minute.
    private static DateTimeOffset At(long place) => Attempts.Minute((double)place / Between);

    private static CalendarOperation New(CalendarCall call, string id) =>
        new() { Calendar = "tenant/expert", Call = call, Id = id, Invoked = 0, InvokedAt = default };
}
