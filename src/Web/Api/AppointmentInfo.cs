using System.Text.Json;

namespace Actors.Web.Api;

/// <summary>A booked slot as pages show it.</summary>
public sealed record AppointmentInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>All whose time it takes, when it takes that of several.</summary>
    public IReadOnlyList<string>? ExpertIds { get; init; }

    /// <summary>The service's id.</summary>
    public string ServiceId { get; init; } = "";

    /// <summary>The expert's name.</summary>
    public string? ExpertName { get; init; }

    /// <summary>The names of all whose time it takes, when it takes that of several.</summary>
    public IReadOnlyList<string>? ExpertNames { get; init; }

    /// <summary>What people read to each other to name it.</summary>
    public string? Reference { get; init; }

    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The service's name.</summary>
    public string? ServiceName { get; init; }

    /// <summary>scheduled, confirmed, completed, cancelled or no_show.</summary>
    public required string Status { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The client's zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The client's name.</summary>
    public required string ClientName { get; init; }

    /// <summary>The client's address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    public string? Notes { get; init; }

    /// <summary>What was answered, by the ids of the questions.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>Where.</summary>
    public PlaceInfo? Place { get; init; }

    /// <summary>What it costs.</summary>
    public MoneyInfo? Price { get; init; }

    /// <summary>What is to be paid for it.</summary>
    public AppointmentPaymentInfo? Payment { get; init; }

    /// <summary>When a request lapses.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }

    /// <summary>What calling it off costs its client now; null when it cannot be called off any more.</summary>
    public CancellationTermsInfo? CancellationTerms { get; init; }

    /// <summary>How it was called off.</summary>
    public CancellationInfo? Cancellation { get; init; }

    /// <summary>With this token the client manages it; in the answer to the booking only.</summary>
    public string? ManageToken { get; init; }

    /// <summary>The tokens of other seats that were booked with it, by the ids of their appointments.</summary>
    public IReadOnlyDictionary<string, string>? FurtherSeats { get; init; }

    /// <summary>What the caller may do with it now.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>When it was booked.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; }

    /// <summary>What staff note for themselves.</summary>
    public string? StaffNotes { get; init; }

    /// <summary>The newest mail about it that was refused for good.</summary>
    public MailProblemInfo? MailProblem { get; init; }

    /// <summary>The series that it was booked with.</summary>
    public SeriesInfo? Series { get; init; }

    /// <summary>When what it told of its client was erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>What it is for, by the name that it was booked under.</summary>
    public string Service => ServiceName ?? ServiceType;

    /// <summary>With whom, by name; null when they have gone.</summary>
    public string? Experts => ExpertNames is { Count: > 0 } several ? string.Join(", ", several) : ExpertName;

    /// <summary>True when it takes the time of several experts.</summary>
    public bool TakesSeveral => ExpertIds is { Count: > 1 };

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes => (int)(EndsAt - ScheduledAt).TotalMinutes;

    /// <summary>True while it may come to pass.</summary>
    public bool IsOpen => Statuses.IsOpen(Status);

    /// <summary>True while it waits to be paid for.</summary>
    public bool IsUnpaid => Status == "scheduled" && Payment is { IsPaid: false };

    /// <summary>True when it ended because nobody paid for it.</summary>
    public bool IsLapsedUnpaid => Cancellation is { IsLapse: true } && Payment is { IsPaid: false };

    /// <summary>Whether the caller may do something with it now.</summary>
    public bool May(string action) => AllowedActions.Contains(action);
}

/// <summary>A mail about an appointment that somebody will not get.</summary>
/// <param name="At">When it was refused.</param>
/// <param name="Recipient">client or expert.</param>
/// <param name="About">What it was to tell.</param>
/// <param name="Reason">What the mail server said.</param>
public sealed record MailProblemInfo(DateTimeOffset At, string Recipient, string About, string? Reason);

/// <summary>The series that an appointment belongs to.</summary>
/// <param name="Id">The series' id.</param>
public sealed record SeriesInfo(string Id);

/// <summary>What calling an appointment off costs.</summary>
/// <param name="Fee">What it costs now; null for nothing.</param>
/// <param name="FreeUntil">Until when it costs nothing; null when it costs something already, or never will.</param>
/// <param name="Refund">What is given back of what was paid; null when nothing was.</param>
public sealed record CancellationTermsInfo(MoneyInfo? Fee, DateTimeOffset? FreeUntil, MoneyInfo? Refund = null);

/// <summary>How an appointment was called off.</summary>
public sealed record CancellationInfo
{
    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What it cost.</summary>
    public MoneyInfo? Fee { get; init; }

    /// <summary>What is given back of what was paid; null when nothing was.</summary>
    public MoneyInfo? Refund { get; init; }

    /// <summary>True when it was not paid, or nobody confirmed it, in time.</summary>
    public bool IsLapse { get; init; }
}
