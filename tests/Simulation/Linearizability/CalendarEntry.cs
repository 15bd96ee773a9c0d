namespace Actors.Simulation.Linearizability;

/// <summary>What takes a calendar's time.</summary>
internal enum EntryKind
{
    /// <summary>A slot that is kept for somebody, until it lapses.</summary>
    Hold,

    /// <summary>A slot that is booked.</summary>
    Appointment,

    /// <summary>Time off.</summary>
    TimeOff,

    /// <summary>What another calendar takes.</summary>
    External,
}

/// <summary>Names an entry: ids are only unique within a kind.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct EntryKey(EntryKind Kind, string Id) : IComparable<EntryKey>
{
    /// <summary>The entry that an operation is about.</summary>
    public static EntryKey Of(CalendarOperation operation) => new(
        operation.Call switch
        {
            CalendarCall.Hold or CalendarCall.ReleaseHold => EntryKind.Hold,
            CalendarCall.AddTimeOff or CalendarCall.RemoveTimeOff => EntryKind.TimeOff,
            CalendarCall.SetExternal => EntryKind.External,
            _ => EntryKind.Appointment,
        },
        operation.Id);

    /// <summary>The hold that an operation converts, or null.</summary>
    public static EntryKey? OfHold(CalendarOperation operation) =>
        operation.HoldId is { } hold ? new EntryKey(EntryKind.Hold, hold) : null;

    /// <inheritdoc/>
    public int CompareTo(EntryKey other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id, other.Id);
}

/// <summary>A stretch of time, half open: its end is not in it.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Stretch(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>True when some moment is in both.</summary>
    public bool Overlaps(Stretch other) => Start < other.End && other.Start < End;

    /// <summary>The time an operation asks for, without buffers.</summary>
    public static Stretch Of(CalendarOperation operation) => new(operation.Start, operation.End);

    /// <summary>The time an operation asks for, with buffers; time off and other calendars have none.</summary>
    public static Stretch Padded(CalendarOperation operation) => operation.Call is CalendarCall.AddTimeOff or CalendarCall.SetExternal
        ? Of(operation)
        : new Stretch(operation.Start.AddMinutes(-operation.BufferBefore), operation.End.AddMinutes(operation.BufferAfter));
}

/// <summary>Something that takes a calendar's time.</summary>
/// <param name="Key">Its name.</param>
/// <param name="ServiceId">The service of a hold or an appointment; empty for what is neither.</param>
/// <param name="Time">Its time.</param>
/// <param name="Padded">Its time with buffers: nothing else may be there.</param>
/// <param name="ExpiresAt">When a hold lapses; null when nobody was told, and for what is no hold.</param>
internal sealed record CalendarEntry(EntryKey Key, string ServiceId, Stretch Time, Stretch Padded, DateTimeOffset? ExpiresAt)
{
    /// <summary>What is there when an operation was done.</summary>
    public static CalendarEntry Of(CalendarOperation operation) =>
        new(EntryKey.Of(operation), operation.ServiceId, Stretch.Of(operation), Stretch.Padded(operation), operation.ExpiresAt);

    /// <summary>True when an operation that asks for this very slot takes one of its seats.</summary>
    public bool SharesSeatsWith(CalendarOperation operation) =>
        Key.Kind is EntryKind.Hold or EntryKind.Appointment && ServiceId == operation.ServiceId && Time == Stretch.Of(operation);
}
