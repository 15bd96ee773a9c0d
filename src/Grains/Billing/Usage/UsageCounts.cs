using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces.Billing;
using NodaTime;

namespace Actors.Grains.Billing.Usage;

/// <summary>Something in a journal that is counted.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
internal abstract record UsageFact(long Position, DateTimeOffset At);

/// <summary>A booking was made.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
/// <param name="AppointmentId">The appointment.</param>
internal sealed record BookingMade(long Position, DateTimeOffset At, string AppointmentId) : UsageFact(Position, At);

/// <summary>A booking was called off.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
/// <param name="BookedPosition">Where its booking stands.</param>
/// <param name="BookedAt">When it was booked.</param>
internal sealed record BookingCalledOff(long Position, DateTimeOffset At, long BookedPosition, DateTimeOffset BookedAt)
    : UsageFact(Position, At);

/// <summary>An expert came.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
/// <param name="ExpertId">The expert.</param>
internal sealed record ExpertCame(long Position, DateTimeOffset At, string ExpertId) : UsageFact(Position, At);

/// <summary>An expert went.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
internal sealed record ExpertWent(long Position, DateTimeOffset At) : UsageFact(Position, At);

/// <summary>The tenant said in which zone it is.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
/// <param name="TimeZone">The zone; null for none.</param>
internal sealed record ZoneSaid(long Position, DateTimeOffset At, string? TimeZone) : UsageFact(Position, At);

/// <summary>Models have used tokens.</summary>
/// <param name="Position">Where in the journal it stands.</param>
/// <param name="At">When it was.</param>
/// <param name="Tokens">How many.</param>
internal sealed record TokensUsed(long Position, DateTimeOffset At, long Tokens) : UsageFact(Position, At);

/// <summary>
/// What was counted of a tenant's journal, up to a position. It follows from the facts before that position and from nothing else, so
/// counting again from the start comes to the same.
/// </summary>
internal sealed class UsageCounts
{
    private const int MostMonths = 120;
    private const int MostZones = 100;

    private readonly SortedDictionary<string, MonthCount> _months = new(StringComparer.Ordinal);
    private readonly List<ZoneSince> _zones = [];

    /// <summary>The position up to which was counted.</summary>
    public long Position { get; private set; }

    /// <summary>How many experts there are.</summary>
    public int Experts { get; private set; }

    /// <summary>Takes what was counted before.</summary>
    /// <param name="kept">It.</param>
    public static UsageCounts Of(KeptCounts kept)
    {
        var counts = new UsageCounts { Position = kept.Position, Experts = kept.Experts };
        foreach (var month in kept.Months) counts._months[month.Month] = month;
        counts._zones.AddRange(kept.Zones);
        return counts;
    }

    /// <summary>What is kept of it.</summary>
    public KeptCounts Keep() => new(Position, Experts, [.. _months.Values], [.. _zones]);

    /// <summary>Says that the journal was read as far as a position.</summary>
    /// <param name="position">The position.</param>
    public void ReadTo(long position) => Position = position;

    /// <summary>Counts a fact.</summary>
    /// <param name="fact">The fact.</param>
    public void Count(UsageFact fact)
    {
        switch (fact)
        {
            case ZoneSaid said:
                _zones.Add(new ZoneSince(said.Position, said.TimeZone));
                if (_zones.Count > MostZones) _zones.RemoveAt(0);
                break;
            case BookingMade:
                Change(MonthOf(fact), month => month with { Bookings = month.Bookings + 1 });
                break;
            case BookingCalledOff off when MonthOf(fact) is var now && now == MonthAt(off.BookedAt, off.BookedPosition):
                Change(now, month => month with { Bookings = month.Bookings - 1 });
                break;
            case ExpertCame:
                Experts++;
                Change(MonthOf(fact), month => month with { Experts = Math.Max(month.Experts, Experts), ExpertsAtEnd = Experts });
                break;
            case ExpertWent:
                // The row is made first: those who go were there in this month.
                Change(MonthOf(fact), static month => month);
                Experts--;
                Change(MonthOf(fact), month => month with { ExpertsAtEnd = Experts });
                break;
            case TokensUsed used:
                Change(MonthOf(fact), month => month with { AiTokens = month.AiTokens + used.Tokens });
                break;
        }
    }

    /// <summary>The month of a time, in the zone that the tenant has by now.</summary>
    /// <param name="at">The time.</param>
    public string MonthAt(DateTimeOffset at) => MonthAt(at, long.MaxValue);

    /// <summary>What was used in a month.</summary>
    /// <param name="month">The month, as <c>2026-11</c>.</param>
    public MonthUsage Of(string month)
    {
        if (_months.TryGetValue(month, out var count))
            return new MonthUsage { Month = month, Bookings = count.Bookings, Experts = count.Experts, AiTokens = count.AiTokens };
        // Nothing happened in it: whoever was there before was there still.
        var before = _months.Values.LastOrDefault(each => string.CompareOrdinal(each.Month, month) < 0);
        return new MonthUsage { Month = month, Experts = before?.ExpertsAtEnd ?? 0 };
    }

    private string MonthOf(UsageFact fact) => MonthAt(fact.At, fact.Position);

    private string MonthAt(DateTimeOffset at, long position)
    {
        var name = _zones.FindLast(zone => zone.Position <= position)?.TimeZone;
        var zone = TimeZones.TryFind(name, out var found) ? found : DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(at).InZone(zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year:0000}-{local.Month:00}");
    }

    private void Change(string name, Func<MonthCount, MonthCount> change)
    {
        var month = _months.GetValueOrDefault(name) ?? new MonthCount(name, 0, Experts, Experts, 0);
        _months[name] = change(month);
        if (_months.Count > MostMonths) _months.Remove(_months.First().Key);
    }
}

/// <summary>What was counted of a month.</summary>
/// <param name="Month">The month, as <c>2026-11</c>.</param>
/// <param name="Bookings">How many bookings were made and not called off within it.</param>
/// <param name="Experts">How many experts there were at most.</param>
/// <param name="ExpertsAtEnd">How many experts there were last.</param>
/// <param name="AiTokens">How many tokens were used.</param>
internal sealed record MonthCount(string Month, long Bookings, int Experts, int ExpertsAtEnd, long AiTokens);

/// <summary>From where on in the journal a tenant has a zone.</summary>
/// <param name="Position">From where on.</param>
/// <param name="TimeZone">The zone; null for none.</param>
internal sealed record ZoneSince(long Position, string? TimeZone);

/// <summary>What was counted, as it is kept.</summary>
/// <param name="Position">The position up to which was counted.</param>
/// <param name="Experts">How many experts there are.</param>
/// <param name="Months">The months.</param>
/// <param name="Zones">The zones.</param>
internal sealed record KeptCounts(long Position, int Experts, ImmutableArray<MonthCount> Months, ImmutableArray<ZoneSince> Zones);
