using System.Text.Json.Serialization;

namespace Actors.Web.Api;

/// <summary>A service as its owner describes it: all of it, so that what is left out is taken away.</summary>
public sealed record ServiceRequest
{
    /// <summary>The name people see.</summary>
    public string? Name { get; init; }

    /// <summary>The slug; made from the name when absent.</summary>
    public string? ServiceType { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, in minutes.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>The lengths that it may be booked for beside.</summary>
    public required IReadOnlyList<DurationRequest> Durations { get; init; }

    /// <summary>From start to start, in minutes; the duration when absent.</summary>
    public int? SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before.</summary>
    public int? BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after.</summary>
    public int? BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked.</summary>
    public int? MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked.</summary>
    public int? BookingWindowDays { get; init; }

    /// <summary>At most so many times of an expert on one date.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many times of an expert in one week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>At most so many times of an expert in one month.</summary>
    public int? MaxPerMonth { get; init; }

    /// <summary>At most so many appointments that are to come has one client.</summary>
    public int? MaxActivePerClient { get; init; }

    /// <summary>How many may share one slot.</summary>
    public int? Capacity { get; init; }

    /// <summary>What it costs; free when absent.</summary>
    public MoneyInfo? Price { get; init; }

    /// <summary>True when a booking waits for staff to confirm it.</summary>
    public required bool RequiresConfirmation { get; init; }

    /// <summary>Within how many hours they do.</summary>
    public int? ConfirmWithinHours { get; init; }

    /// <summary>How many minutes somebody on the waitlist has to accept a slot.</summary>
    public int? WaitlistOfferMinutes { get; init; }

    /// <summary>What a late cancellation costs.</summary>
    public CancellationPolicyRequest? CancellationPolicy { get; init; }

    /// <summary>How it is paid for when booking; nothing is paid when absent.</summary>
    public PaymentTermsRequest? Payment { get; init; }

    /// <summary>Its rate of tax; the organisation's when absent.</summary>
    public TaxRateInfo? TaxRate { get; init; }

    /// <summary>Who offers it; with <see cref="Experts"/>, and all when neither names anybody.</summary>
    public required IReadOnlyList<string> ExpertIds { get; init; }

    /// <summary>Who serves a booking that names nobody: <c>any</c>, <c>round_robin</c>, <c>collective</c>.</summary>
    public required string Assignment { get; init; }

    /// <summary>Who offers it, with their share.</summary>
    public required IReadOnlyList<ServiceExpertRequest> Experts { get; init; }

    /// <summary>When people are reminded, in minutes before the start.</summary>
    public required IReadOnlyList<int> Reminders { get; init; }

    /// <summary>What clients are asked.</summary>
    public required IReadOnlyList<QuestionRequest> Questions { get; init; }

    /// <summary>Where it may take place.</summary>
    public required IReadOnlyList<PlaceInfo> Places { get; init; }

    /// <summary>False when it cannot be booked at present; absent leaves that as it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Active { get; init; }
}

/// <summary>A length that a service may be booked for.</summary>
/// <param name="Minutes">The length.</param>
/// <param name="Price">What it costs; what the service costs when absent.</param>
public sealed record DurationRequest(int? Minutes, MoneyInfo? Price);

/// <summary>What a late cancellation costs.</summary>
/// <param name="FreeUntilHours">Until so many hours before the start it is free.</param>
/// <param name="FeePercent">After that, so many percent of the price.</param>
public sealed record CancellationPolicyRequest(int? FreeUntilHours, int? FeePercent);

/// <summary>How a service is paid for when it is booked.</summary>
public sealed record PaymentTermsRequest
{
    /// <summary>full, deposit or card.</summary>
    public required string Collects { get; init; }

    /// <summary>The deposit in minor units.</summary>
    public long? DepositAmount { get; init; }

    /// <summary>The deposit in percent.</summary>
    public int? DepositPercent { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least.</summary>
    public required bool KeepsDeposit { get; init; }

    /// <summary>What it costs not to come, in percent.</summary>
    public int? NoShowFeePercent { get; init; }

    /// <summary>How many minutes there are to pay.</summary>
    public int? PayWithinMinutes { get; init; }
}

/// <summary>An expert who offers a service, with the share.</summary>
/// <param name="Id">The expert.</param>
/// <param name="Weight">The share of the bookings in turn.</param>
/// <param name="Priority">Who has a higher one goes first.</param>
/// <param name="Fixed">True for who takes part in every booking.</param>
public sealed record ServiceExpertRequest(string Id, int? Weight, int? Priority, bool Fixed);

/// <summary>What clients are asked.</summary>
public sealed record QuestionRequest
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public string? Label { get; init; }

    /// <summary>text, multiline, number, date, choice, choices, boolean, phone or email.</summary>
    public string? Type { get; init; }

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

/// <summary>A request to offer a service, or to stop offering it.</summary>
/// <param name="Active">True to offer it.</param>
public sealed record ServiceActivePatch(bool Active);

/// <summary>How a description of a service is written: what is absent is null, by which a merge patch removes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServiceRequest))]
[JsonSerializable(typeof(ServiceActivePatch))]
internal sealed partial class ServiceJson : JsonSerializerContext;
