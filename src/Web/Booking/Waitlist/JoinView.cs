using Actors.Web.Api;
using Actors.Web.Parts.Forms;
using NodaTime;

namespace Actors.Web.Booking.Waitlist;

/// <summary>Asks when somebody would like to come for whom nothing is free.</summary>
public sealed record JoinView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The service.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>Who offers it, as far as they are published.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>The zone of the dates.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>What is written.</summary>
    public required JoinForm Form { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Why it did not work, when no field is wrong.</summary>
    public string? Refusal { get; init; }

    /// <summary>True when it is not known what became of it: sending it again cannot join twice.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Today.</summary>
    public LocalDate Today => Instant.FromDateTimeOffset(Visit.Clock.GetUtcNow()).InZone(Zone).Date;

    /// <summary>The last date that can be booked.</summary>
    public LocalDate LastDate => Today.PlusDays(Service.BookingWindowDays);

    /// <summary>True when it matters who serves.</summary>
    public bool HasChoice => Experts.Count > 1;
}
