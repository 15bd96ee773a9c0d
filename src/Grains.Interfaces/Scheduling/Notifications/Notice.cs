using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>What people are told about. The names are stored, so they stay.</summary>
[GenerateSerializer, Alias("scheduling.notice-kind")]
public enum NoticeKind
{
    /// <summary>It is booked for certain.</summary>
    Booked,

    /// <summary>It is asked for, and waits for staff to confirm it.</summary>
    Requested,

    /// <summary>Staff have confirmed it.</summary>
    Confirmed,

    /// <summary>It was moved to another time.</summary>
    Moved,

    /// <summary>Another expert has taken it over.</summary>
    Reassigned,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Nobody has confirmed it in time.</summary>
    Lapsed,

    /// <summary>It is soon.</summary>
    Reminder,

    /// <summary>A time that somebody waits for has become free.</summary>
    WaitlistOffer,

    /// <summary>The link with which the client manages it, once more.</summary>
    ManageLink,

    /// <summary>It is booked once it is paid for, or a card is kept for it.</summary>
    PaymentDue,

    /// <summary>It was not paid for in time.</summary>
    PaymentLapsed,

    /// <summary>Money for it has arrived.</summary>
    Receipt,

    /// <summary>Money for it was given back.</summary>
    Refunded,
}

/// <summary>
/// Something to tell about an appointment, as it was when it happened: the payload of an effect. Nothing personal stands in it; whom it
/// goes to is read when it is sent.
/// </summary>
/// <param name="Kind">What.</param>
/// <param name="Version">The appointment's version with it; of two notices the greater is the newer.</param>
/// <param name="ExpertId">With whom the appointment is.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="At">When it happened.</param>
[GenerateSerializer, Immutable, Alias("scheduling.notice")]
public sealed record Notice(
    [property: Id(0)] NoticeKind Kind,
    [property: Id(1)] long Version,
    [property: Id(2)] string ExpertId,
    [property: Id(3)] DateTimeOffset Start,
    [property: Id(4)] DateTimeOffset End,
    [property: Id(5)] DateTimeOffset At)
{
    /// <summary>When it started before, if it was moved.</summary>
    [Id(6)] public DateTimeOffset? FormerStart { get; init; }

    /// <summary>With whom it was before, if another expert has taken it over.</summary>
    [Id(7)] public string? FormerExpertId { get; init; }

    /// <summary>With a reminder: how many minutes before the start.</summary>
    [Id(8)] public int? MinutesBefore { get; init; }

    /// <summary>True when it is, as far as it tells, the appointment that people should have in their calendars.</summary>
    [JsonIgnore]
    public bool IsOfActive => Kind is not (NoticeKind.Cancelled or NoticeKind.Lapsed or NoticeKind.PaymentLapsed);
}
