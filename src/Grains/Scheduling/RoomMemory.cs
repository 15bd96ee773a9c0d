using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// How much room calendars have said they have, so that a booking does not ask them all. It only helps to choose: the calendar that is
/// chosen decides. Bounded, and what is old is asked for again.
/// </summary>
internal sealed class RoomMemory
{
    private const int MaxKept = 1_600;

    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTimeZone> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ExpertId, LocalDate From), KnownRoom> _rooms = [];

    /// <summary>How many slots an expert has free on the day of a start; <see cref="Turns.Unknown"/> when that is not known.</summary>
    /// <param name="expertId">The expert.</param>
    /// <param name="start">The start.</param>
    public int Of(string expertId, DateTimeOffset start) =>
        Find(expertId, start, out var day) is { } room ? room.Free[day] : Turns.Unknown;

    /// <summary>
    /// Whom to ask before one of them is chosen: all of whom nothing is known, and of the others who was asked longest ago, when that is
    /// long enough.
    /// </summary>
    /// <param name="experts">The experts.</param>
    /// <param name="start">The start.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<string> ToAsk(IEnumerable<string> experts, DateTimeOffset start, DateTimeOffset now)
    {
        var unknown = new List<string>();
        var (oldest, askedAt) = ((string?)null, now - AskedAgainAfter);
        foreach (var expertId in experts)
        {
            if (Find(expertId, start, out _) is not { } room) unknown.Add(expertId);
            else if (room.AskedAt <= askedAt) (oldest, askedAt) = (expertId, room.AskedAt);
        }

        if (oldest is not null) unknown.Add(oldest);
        return unknown;
    }

    /// <summary>Keeps what a calendar has said.</summary>
    /// <param name="expertId">Whose.</param>
    /// <param name="room">What it has said.</param>
    /// <param name="now">The time.</param>
    public void Keep(string expertId, Room room, DateTimeOffset now)
    {
        if (_rooms.Count >= MaxKept) _rooms.Clear();
        _zones[expertId] = DateTimeZoneProviders.Tzdb.GetZoneOrNull(room.TimeZone) ?? DateTimeZone.Utc;
        _rooms[(expertId, LocalDate.FromDateOnly(room.From))] = new KnownRoom(now, [.. room.Free]);
    }

    /// <summary>Keeps that an expert has nothing to offer, until it is asked again.</summary>
    /// <param name="expertId">The expert.</param>
    /// <param name="start">The start that was asked for.</param>
    /// <param name="now">The time.</param>
    public void KeepNone(string expertId, DateTimeOffset start, DateTimeOffset now)
    {
        var zone = _zones.TryGetValue(expertId, out var known) ? known : DateTimeZone.Utc;
        var first = Rooms.FirstOf(Instant.FromDateTimeOffset(start).InZone(zone).Date).ToDateOnly();
        Keep(expertId, new Room(zone.Id, null, [], first, [.. new int[Room.Days]]), now);
    }

    /// <summary>Notes that one slot more, or less, is free on the day of a start.</summary>
    /// <param name="expertId">Whose.</param>
    /// <param name="start">The start.</param>
    /// <param name="more">How many more.</param>
    public void Change(string expertId, DateTimeOffset start, int more)
    {
        if (Find(expertId, start, out var day) is { } room) room.Free[day] = Math.Max(0, room.Free[day] + more);
    }

    private KnownRoom? Find(string expertId, DateTimeOffset start, out int day)
    {
        day = 0;
        if (!_zones.TryGetValue(expertId, out var zone)) return null;
        var date = Instant.FromDateTimeOffset(start).InZone(zone).Date;
        var first = Rooms.FirstOf(date);
        day = Period.DaysBetween(first, date);
        return _rooms.GetValueOrDefault((expertId, first));
    }

    private sealed record KnownRoom(DateTimeOffset AskedAt, int[] Free);
}
