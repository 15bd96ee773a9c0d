using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>The busy times of one calendar: found by id, and in order. Not safe for use by several threads.</summary>
/// <remarks>
/// A busy time is a row in a list, and its id is kept without an object of its own. So a booking writes no reference into an old object,
/// which with objects in a dictionary is what most of the collector's time goes to (decision 0024).
/// </remarks>
public sealed class BusyTimeline
{
    /// <summary>
    /// How far back before the present busy times must be kept, see <see cref="Forget"/>: a whole month, since the limit of a month
    /// counts the appointments of its past days, and what zones may add to one.
    /// </summary>
    public static readonly Duration HistoryToKeep = Duration.FromDays(33);

    private const int None = -1;

    private readonly Dictionary<BusyId, int> _numbers;
    private readonly List<BusyRow> _rows;
    private readonly HashSet<string> _services = [];

    // The last row that was given up. Each of those has the number of the one that was given up before it.
    private int _free = None;

    /// <summary>Makes one without busy times.</summary>
    public BusyTimeline()
    {
        (_numbers, _rows) = ([], []);
        (Reservations, Absences) = (new BusyOrder(_rows), new BusyOrder(_rows));
    }

    private BusyTimeline(BusyTimeline other)
    {
        (_numbers, _rows, _free) = (new(other._numbers), [.. other._rows], other._free);
        (Reservations, Absences) = (other.Reservations.Copy(_rows), other.Absences.Copy(_rows));
    }

    /// <summary>How many busy times there are, lapsed holds included.</summary>
    public int Count => _numbers.Count;

    /// <summary>Every busy time, in no order: for snapshots.</summary>
    public IEnumerable<BusyTime> All => _numbers.Select(entry => TimeOf(entry.Key.ToString(), entry.Value));

    /// <summary>Those of one kind, in no order; the others, which may be many more, cost no object.</summary>
    /// <param name="kind">Which.</param>
    internal IEnumerable<BusyTime> Of(BusyKind kind) =>
        _numbers.Where(entry => _rows[entry.Value].Kind == kind).Select(entry => TimeOf(entry.Key.ToString(), entry.Value));

    /// <summary>Appointments and holds.</summary>
    internal BusyOrder Reservations { get; }

    /// <summary>
    /// Time off, and what other calendars take: apart, because one that lasts for a year would make every search among the others go back
    /// a year.
    /// </summary>
    internal BusyOrder Absences { get; }

    /// <summary>Another timeline with the same busy times, to try something out.</summary>
    public BusyTimeline Copy() => new(this);

    /// <summary>Adds a busy time.</summary>
    /// <exception cref="ArgumentException">Its id is there already.</exception>
    public void Add(BusyTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var number = _free == None ? _rows.Count : _free;
        if (!_numbers.TryAdd(new BusyId(time.Id), number))
            throw new ArgumentException($"Busy time {time.Id} is there already.", nameof(time));
        var row = new BusyRow(number, time.Kind, time.Time, time.Padded, Shared(time.ServiceId), time.ExpiresAt);
        Put(row);
        OrderOf(row).Add(number);
    }

    /// <summary>Takes a busy time out; false when it is not there.</summary>
    public bool Remove(string id)
    {
        if (!_numbers.Remove(new BusyId(id), out var number)) return false;
        OrderOf(_rows[number]).Remove(number);
        GiveUp(number);
        return true;
    }

    /// <summary>Finds a busy time.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out BusyTime? time)
    {
        time = Find(id) is { } number ? TimeOf(id, number) : null;
        return time is not null;
    }

    /// <summary>
    /// Drops busy times that are over: their padded end is not after an instant. Leave at least <see cref="HistoryToKeep"/> before
    /// the present, or monthly limits forget the days of the current month that are over.
    /// </summary>
    public void Forget(Instant before)
    {
        Reservations.RemoveOver(before);
        Absences.RemoveOver(before);
        foreach (var (id, number) in _numbers)
        {
            if (_rows[number].Padded.End > before) continue;
            _numbers.Remove(id);
            GiveUp(number);
        }
    }

    /// <summary>The number of a busy time's row; null when there is none.</summary>
    internal int? Find(string id) => _numbers.TryGetValue(new BusyId(id), out var number) ? number : null;

    private void Put(in BusyRow row)
    {
        if (row.Number == _rows.Count)
        {
            _rows.Add(row);
            return;
        }

        _free = _rows[row.Number].Number;
        _rows[row.Number] = row;
    }

    private void GiveUp(int number)
    {
        _rows[number] = new BusyRow { Number = _free };
        _free = number;
    }

    private BusyTime TimeOf(string id, int number)
    {
        var row = _rows[number];
        return new BusyTime(id, row.Kind, row.Time, row.Padded, row.ServiceId, row.ExpiresAt);
    }

    // Stored events say the service in a text each; one of them is enough.
    private string? Shared(string? serviceId)
    {
        if (serviceId is null || _services.Add(serviceId)) return serviceId;
        return _services.TryGetValue(serviceId, out var known) ? known : serviceId;
    }

    private BusyOrder OrderOf(in BusyRow row) => row.Kind is BusyKind.TimeOff or BusyKind.External ? Absences : Reservations;
}
