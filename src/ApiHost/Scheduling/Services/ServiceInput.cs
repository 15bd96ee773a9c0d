using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling;

/// <summary>What can be booked, as its owner describes it.</summary>
public sealed record ServiceInput
{
    /// <summary>The name people see, up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The slug by which callers name the service; unique in the organisation, made from the name when absent.</summary>
    public string? ServiceType { get; init; }

    /// <summary>What it is, up to 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, 1 to 1,440 minutes.</summary>
    [Required]
    public int? DurationMinutes { get; init; }

    /// <summary>The step of the slot grid, 1 to 1,440 minutes; the duration when absent.</summary>
    public int? SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before; 0 by default.</summary>
    public int? BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after; 0 by default.</summary>
    public int? BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked; 0 by default.</summary>
    public int? MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked, 1 to 1,825; 365 by default.</summary>
    public int? BookingWindowDays { get; init; }

    /// <summary>At most so many appointments of an expert on one date.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many appointments of an expert in one ISO week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>How many may share one slot, 1 to 1,000; 1 by default.</summary>
    public int? Capacity { get; init; }

    /// <summary>What it costs; free when absent.</summary>
    public PriceBody? Price { get; init; }

    /// <summary>True when a booking waits for staff to confirm it.</summary>
    public bool? RequiresConfirmation { get; init; }

    /// <summary>Only false is offered by this version.</summary>
    public bool? RequiresPayment { get; init; }

    /// <summary>Only <c>none</c> is offered by this version.</summary>
    public string? MeetingPlatform { get; init; }

    /// <summary>What a late cancellation by the client costs; nothing when absent.</summary>
    public CancellationPolicyBody? CancellationPolicy { get; init; }

    /// <summary>The experts who offer it; empty means all.</summary>
    public IReadOnlyList<string?>? ExpertIds { get; init; }

    /// <summary>Only <c>any</c> is offered by this version.</summary>
    public string? Assignment { get; init; }

    /// <summary>When to remind, in minutes before the start; 1440 and 60 by default.</summary>
    public IReadOnlyList<int>? Reminders { get; init; }

    /// <summary>What clients are asked when they book.</summary>
    public IReadOnlyList<string?>? Questions { get; init; }

    /// <summary>False when it cannot be booked at present; true by default.</summary>
    public bool? Active { get; init; }
}

/// <summary>An amount of money.</summary>
public sealed record PriceBody
{
    /// <summary>In minor units, for example cents.</summary>
    [Required]
    public long? Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    [Required]
    public string? Currency { get; init; }
}

/// <summary>What a late cancellation by the client costs.</summary>
public sealed record CancellationPolicyBody
{
    /// <summary>Until so many hours before the start a cancellation is free.</summary>
    [Required]
    public int? FreeUntilHours { get; init; }

    /// <summary>After that, so many percent of the price, 0 to 100.</summary>
    [Required]
    public int? FeePercent { get; init; }
}
