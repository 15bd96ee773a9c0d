namespace Actors.Simulation.Linearizability;

/// <summary>What is asked of a calendar.</summary>
internal enum CalendarCall
{
    /// <summary>Keep a slot.</summary>
    Hold,

    /// <summary>Give a held slot back.</summary>
    ReleaseHold,

    /// <summary>Book a slot, maybe one that is held.</summary>
    Book,

    /// <summary>Call an appointment off.</summary>
    Cancel,

    /// <summary>Move an appointment.</summary>
    Move,

    /// <summary>Take time off.</summary>
    AddTimeOff,

    /// <summary>Give time off back.</summary>
    RemoveTimeOff,

    /// <summary>Take for another calendar one stretch of time and nothing else; an empty one for nothing at all.</summary>
    SetExternal,
}

/// <summary>What was answered.</summary>
internal enum CalendarAnswer
{
    /// <summary>No answer came: it may have been done, may be done later, or never.</summary>
    Unknown,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused, because the time is taken.</summary>
    Taken,

    /// <summary>It was refused for another reason, and nothing was done.</summary>
    Refused,
}

/// <summary>One attempt to do something with a calendar, as its client saw it.</summary>
internal sealed record CalendarOperation
{
    /// <summary>Its place among all invocations and answers of the run: it was called then.</summary>
    public required long Invoked { get; init; }

    /// <summary>
    /// Its place among all invocations and answers: it was answered then; <see cref="long.MaxValue"/> when no answer came.
    /// </summary>
    public long Returned { get; set; } = long.MaxValue;

    /// <summary>The run's time when it was called.</summary>
    public required DateTimeOffset InvokedAt { get; init; }

    /// <summary>The run's time when it was answered; the greatest time when no answer came.</summary>
    public DateTimeOffset ReturnedAt { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>The calendar: tenant and expert.</summary>
    public required string Calendar { get; init; }

    /// <summary>What is asked.</summary>
    public required CalendarCall Call { get; init; }

    /// <summary>The hold, the appointment or the time off. Attempts under one idempotency key have one id.</summary>
    public required string Id { get; init; }

    /// <summary>The start that is asked for; unused by what gives time back.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>The end of the time that starts there, without buffers.</summary>
    public DateTimeOffset End { get; init; }

    /// <summary>The service; holds and appointments of one service at the same start share its seats.</summary>
    public string ServiceId { get; init; } = "";

    /// <summary>Minutes kept free before.</summary>
    public int BufferBefore { get; init; }

    /// <summary>Minutes kept free after.</summary>
    public int BufferAfter { get; init; }

    /// <summary>How many may share the slot.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>The hold that a booking converts, or null.</summary>
    public string? HoldId { get; init; }

    /// <summary>An appointment of the calendar that a booking is to take the place of, and so does not stand in its way; or null.</summary>
    public string? Beside { get; init; }

    /// <summary>What was answered.</summary>
    public CalendarAnswer Answer { get; set; }

    /// <summary>When a hold that was given lapses, by the clock of the process that gave it.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Invoked}..{(Returned == long.MaxValue ? "?" : Returned)} {Call} {Id} {Start:MM-dd HH:mm}-{End:HH:mm} {ServiceId} hold:{HoldId} "
            + $"-> {Answer}";
}
