using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Desk.Shared;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Appointments.New;

/// <summary>Booking for a client: first what and when, then for whom.</summary>
public sealed record NewView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>What is to be booked.</summary>
    public required NewQuestion Question { get; init; }

    /// <summary>What may be chosen.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>The service that was chosen.</summary>
    public ServiceInfo? Service { get; init; }

    /// <summary>The times to choose from; null before a service is chosen, and once a time is.</summary>
    public SlotChoice? Choice { get; init; }

    /// <summary>What was written of the client; null before a time is chosen.</summary>
    public BookingForm? Form { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Why it was not booked, in words.</summary>
    public string? Refusal { get; init; }

    /// <summary>What this form has booked already.</summary>
    public string? BookedId { get; init; }

    /// <summary>The rule that it was refused by, which staff may book against; null when they may not.</summary>
    public string? RefusedRule { get; init; }

    /// <summary>The rules against which it is booked.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>What is free in place of the chosen time.</summary>
    public IReadOnlyList<DateTimeOffset> Next { get; init; } = [];

    /// <summary>True when it is not known what became of the booking: sending it again cannot book twice.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The services that can be booked, of those that the visitor offers.</summary>
    public IReadOnlyList<ServiceInfo> Services =>
        [.. Lists.Services.Where(service => service.Active && (Visit.User.IsAdmin || Lists.ThoseWhoOffer(service).Count > 0))];

    /// <summary>Those who offer the service.</summary>
    public IReadOnlyList<ExpertInfo> Experts => Service is null ? Lists.Experts : Lists.ThoseWhoOffer(Service);

    /// <summary>How long it is.</summary>
    public int Minutes => Question.Minutes ?? Service?.DurationMinutes ?? 0;

    /// <summary>What it costs at that length.</summary>
    public MoneyInfo? Price => Service?.PriceOf(Minutes);

    /// <summary>The name of who is to do it; null for anybody.</summary>
    public string? ExpertName => Question.ExpertId is null && Experts is [var only]
        ? only.DisplayName
        : Lists.Experts.FirstOrDefault(expert => expert.Id == Question.ExpertId)?.DisplayName;

    /// <summary>True when who books against a rule must say with whom: the rule is an expert's.</summary>
    public bool MustNameExpert => RefusedRule is not null && Question.ExpertId is null && Experts.Count > 1;
}
