using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>The slots of one expert.</summary>
public sealed record SlotsView
{
    /// <summary>Whose.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The zone of the wall-clock times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In the order of their starts; absent with <c>perDay</c>.</summary>
    public SlotView[]? Slots { get; init; }

    /// <summary>With <c>perDay</c>, in order: the dates that have slots.</summary>
    public SlotDayView[]? Days { get; init; }
}

/// <summary>The slots of one date.</summary>
public readonly record struct SlotDayView
{
    /// <summary>The date, in the answer's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many slots that start on it can be booked.</summary>
    public required int Available { get; init; }
}

/// <summary>A slot of the grid.</summary>
public readonly record struct SlotView
{
    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>The wall-clock time of its start in the answer's zone, <c>HH:mm</c>.</summary>
    [JsonConverter(typeof(HourMinuteConverter))]
    public required TimeOnly Time { get; init; }

    /// <summary>The date of its start in the answer's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How far the answer's zone is from UTC at its start, <c>+HH:mm</c>.</summary>
    public required string Offset { get; init; }

    /// <summary>True when it can be booked.</summary>
    public required bool Available { get; init; }

    /// <summary>How many seats are left.</summary>
    public required int Remaining { get; init; }

    /// <summary>
    /// Why it cannot be booked; for staff only. BOOKED, HELD, BUFFER, TIME_OFF, EXTERNAL_BUSY, NOTICE, WINDOW, LIMIT or
    /// HOLIDAY.
    /// </summary>
    [AllowedValues("BOOKED", "HELD", "BUFFER", "TIME_OFF", "EXTERNAL_BUSY", "NOTICE", "WINDOW", "LIMIT", "HOLIDAY")]
    public string? Reason { get; init; }
}

/// <summary>The slots of a service, of whichever expert offers it.</summary>
public sealed record UnionSlotsView
{
    /// <summary>The service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The zone of the wall-clock times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In the order of their starts; absent with <c>perDay</c>.</summary>
    public UnionSlotView[]? Slots { get; init; }

    /// <summary>With <c>perDay</c>, in order: the dates that have slots.</summary>
    public SlotDayView[]? Days { get; init; }
}

/// <summary>A slot of a service.</summary>
public readonly record struct UnionSlotView
{
    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>The wall-clock time of its start in the answer's zone, <c>HH:mm</c>.</summary>
    [JsonConverter(typeof(HourMinuteConverter))]
    public required TimeOnly Time { get; init; }

    /// <summary>The date of its start in the answer's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How far the answer's zone is from UTC at its start, <c>+HH:mm</c>.</summary>
    public required string Offset { get; init; }

    /// <summary>True when it can be booked: with one expert who is free, or with all whom the service takes together.</summary>
    public required bool Available { get; init; }

    /// <summary>How many seats are left, of all experts together.</summary>
    public required int Remaining { get; init; }

    /// <summary>How many experts are free.</summary>
    public required int FreeExperts { get; init; }

    /// <summary>Who is free, by id.</summary>
    public required IReadOnlyList<string> ExpertIds { get; init; }
}

/// <summary>Writes times of day as <c>HH:mm</c>, without an allocation.</summary>
internal sealed class HourMinuteConverter : JsonConverter<TimeOnly>
{
    /// <inheritdoc/>
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Slots are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(
        [(byte)('0' + (value.Hour / 10)), (byte)('0' + (value.Hour % 10)), (byte)':',
            (byte)('0' + (value.Minute / 10)), (byte)('0' + (value.Minute % 10))]);
}
