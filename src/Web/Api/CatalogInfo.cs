namespace Actors.Web.Api;

/// <summary>A service as pages show it.</summary>
public sealed record ServiceInfo : IChanged
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, in minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>From start to start, in minutes.</summary>
    public int SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before.</summary>
    public int BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after.</summary>
    public int BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked.</summary>
    public int MinimumNoticeMinutes { get; init; }

    /// <summary>At most so many times of an expert on one date.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many times of an expert in one week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>At most so many times of an expert in one month.</summary>
    public int? MaxPerMonth { get; init; }

    /// <summary>At most so many appointments that are to come has one client.</summary>
    public int? MaxActivePerClient { get; init; }

    /// <summary>How many may share one slot.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>What it costs; absent when free.</summary>
    public MoneyInfo? Price { get; init; }

    /// <summary>True when it is paid for when booking.</summary>
    public bool RequiresPayment => Payment is not null;

    /// <summary>How it is paid for when booking; absent when it is not.</summary>
    public PaymentTermsInfo? Payment { get; init; }

    /// <summary>Its own rate of tax.</summary>
    public TaxRateInfo? TaxRate { get; init; }

    /// <summary>What a booking of it comes to; absent when free.</summary>
    public ChargeInfo? Charge { get; init; }

    /// <summary>True when staff confirm bookings.</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>Within how many hours they do.</summary>
    public int ConfirmWithinHours { get; init; }

    /// <summary>How many minutes somebody on the waitlist has to accept a slot.</summary>
    public int WaitlistOfferMinutes { get; init; }

    /// <summary>How many days ahead it may be booked.</summary>
    public int BookingWindowDays { get; init; }

    /// <summary>What a late cancellation costs.</summary>
    public CancellationPolicyInfo? CancellationPolicy { get; init; }

    /// <summary>Who offers it; with <see cref="Experts"/>, and all when neither names anybody.</summary>
    public IReadOnlyList<string> ExpertIds { get; init; } = [];

    /// <summary>Who offers it, with their share.</summary>
    public IReadOnlyList<ServiceExpertInfo> Experts { get; init; } = [];

    /// <summary>
    /// True when a booking takes the time of several experts at once: of all, or of fixed ones beside another. Then nobody is chosen, and
    /// there are no holds and no waitlist.
    /// </summary>
    public bool TakesSeveral => Assignment == "collective" || Experts.Any(expert => expert.Fixed);

    /// <summary>Who serves a booking that names nobody: <c>any</c>, <c>round_robin</c>, <c>collective</c>.</summary>
    public string Assignment { get; init; } = "any";

    /// <summary>When people are reminded, in minutes before the start.</summary>
    public IReadOnlyList<int> Reminders { get; init; } = [];

    /// <summary>What clients are asked.</summary>
    public IReadOnlyList<QuestionInfo> Questions { get; init; } = [];

    /// <summary>The lengths it may be booked for, when there are several.</summary>
    public IReadOnlyList<DurationInfo> Durations { get; init; } = [];

    /// <summary>Where it may take place.</summary>
    public IReadOnlyList<PlaceInfo> Places { get; init; } = [];

    /// <summary>False when it cannot be booked at present.</summary>
    public bool Active { get; init; } = true;

    /// <summary>A service that is not offered any more: what is known of it is its slug.</summary>
    public static ServiceInfo Gone(string slug) =>
        new() { Id = "", Name = slug, ServiceType = slug, DurationMinutes = 0, Active = false };

    /// <summary>True when an expert offers it.</summary>
    public bool IsOfferedBy(string expertId) => (ExpertIds.Count == 0 && Experts.Count == 0)
        || ExpertIds.Contains(expertId) || Experts.Any(expert => expert.Id == expertId);

    /// <summary>What it costs for so long; null is its own length.</summary>
    public MoneyInfo? PriceOf(int? minutes) =>
        Durations.FirstOrDefault(duration => duration.Minutes == (minutes ?? DurationMinutes))?.Price ?? Price;

    /// <summary>What a booking for so long comes to; null is its own length.</summary>
    public ChargeInfo? ChargeOf(int? minutes) =>
        Durations.FirstOrDefault(duration => duration.Minutes == (minutes ?? DurationMinutes))?.Charge ?? Charge;

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; }

    /// <summary>The appointments that a change leaves outside; with the answer to one only.</summary>
    public OutsideInfo? Outside { get; init; }
}

/// <summary>An amount of money in minor units.</summary>
public sealed record MoneyInfo(long Amount, string Currency);

/// <summary>What a late cancellation costs.</summary>
public sealed record CancellationPolicyInfo(int FreeUntilHours, int FeePercent);

/// <summary>An expert who offers a service.</summary>
public sealed record ServiceExpertInfo(string Id, bool Fixed)
{
    /// <summary>The share of the bookings in turn.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Who has a higher one goes first.</summary>
    public int Priority { get; init; }
}

/// <summary>A length that a service may be booked for.</summary>
public sealed record DurationInfo(int Minutes, MoneyInfo? Price, ChargeInfo? Charge = null);

/// <summary>Where an appointment may take place.</summary>
public sealed record PlaceInfo(string Type, string? Value);

/// <summary>What clients are asked.</summary>
public sealed record QuestionInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Label { get; init; }

    /// <summary>text, multiline, number, date, choice, choices, boolean, phone or email.</summary>
    public required string Type { get; init; }

    /// <summary>True when it must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>The longest answer.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Max { get; init; }
}
