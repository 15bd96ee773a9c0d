namespace Actors.ApiHost.Scheduling;

/// <summary>A service.</summary>
public sealed record ServiceView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The slug by which callers name it.</summary>
    public required string ServiceType { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, in minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>The step of the slot grid, in minutes.</summary>
    public required int SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before.</summary>
    public required int BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after.</summary>
    public required int BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked.</summary>
    public required int MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked.</summary>
    public required int BookingWindowDays { get; init; }

    /// <summary>At most so many appointments of an expert on one date.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many appointments of an expert in one ISO week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>How many may share one slot.</summary>
    public required int Capacity { get; init; }

    /// <summary>What it costs; absent when free.</summary>
    public PriceView? Price { get; init; }

    /// <summary>True when a booking waits for staff to confirm it.</summary>
    public required bool RequiresConfirmation { get; init; }

    /// <summary>Always false in this version.</summary>
    public bool RequiresPayment { get; init; }

    /// <summary>Always <c>none</c> in this version.</summary>
    public string MeetingPlatform { get; init; } = NotOffered.MeetingPlatform;

    /// <summary>What a late cancellation by the client costs.</summary>
    public CancellationPolicyView? CancellationPolicy { get; init; }

    /// <summary>The experts who offer it; empty means all.</summary>
    public required IReadOnlyList<string> ExpertIds { get; init; }

    /// <summary>Always <c>any</c> in this version.</summary>
    public string Assignment { get; init; } = NotOffered.Assignment;

    /// <summary>When to remind, in minutes before the start.</summary>
    public required IReadOnlyList<int> Reminders { get; init; }

    /// <summary>What clients are asked when they book.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>False when it cannot be booked at present.</summary>
    public required bool Active { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>An amount of money.</summary>
public sealed record PriceView
{
    /// <summary>In minor units, for example cents.</summary>
    public required long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }
}

/// <summary>What a late cancellation by the client costs.</summary>
public sealed record CancellationPolicyView
{
    /// <summary>Until so many hours before the start a cancellation is free.</summary>
    public required int FreeUntilHours { get; init; }

    /// <summary>After that, so many percent of the price.</summary>
    public required int FeePercent { get; init; }
}
