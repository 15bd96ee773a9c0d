using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Embed;
using Actors.Web.Parts;
using NodaTime;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment as its client sees it.</summary>
public sealed record ManageView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>True right after it was booked.</summary>
    public bool IsNew { get; init; }

    /// <summary>What has just been done: moved, changed, link, meanwhile or stuck.</summary>
    public string? Done { get; init; }

    /// <summary>When it was before it was moved.</summary>
    public DateTimeOffset? Was { get; init; }

    /// <summary>The zone of all times on the page.</summary>
    public DateTimeZone Zone => Zones.Named(Visit) ?? Zones.Find(Appointment.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>When, in words.</summary>
    public string When => WhenOf(Appointment.ScheduledAt);

    /// <summary>True once it has begun.</summary>
    public bool HasBegun => Appointment.ScheduledAt <= Visit.Clock.GetUtcNow();

    /// <summary>True once it has ended.</summary>
    public bool IsOver => Appointment.EndsAt <= Visit.Clock.GetUtcNow();

    /// <summary>True when it may be put into a calendar.</summary>
    public bool IsAhead => Appointment.IsOpen && !HasBegun;

    /// <summary>Its status.</summary>
    public StatusWord Status
    {
        get
        {
            var text = Appointment.IsUnpaid ? Visit.Language.Pay.Waits
                : Appointment.IsLapsedUnpaid ? Visit.Language.Pay.HistoryLapsed
                : Visit.Language.Manage.StatusOf(Appointment.Status, Appointment.Cancellation is { IsLapse: true });
            return Appointment.Status switch
            {
                "confirmed" or "completed" => new StatusWord(text, "good", "check"),
                "scheduled" => new StatusWord(text, "warn", "clock"),
                "no_show" => new StatusWord(text, "bad", "minus"),
                _ => new StatusWord(text, "bad", "cross"),
            };
        }
    }

    /// <summary>What has just been done, in words; null when nothing has.</summary>
    public string? Note => Done switch
    {
        "moved" when Was is { } was => Visit.Language.Manage.MovedFromTo(WhenOf(was), When),
        "changed" => Visit.Language.Manage.DetailsSaved,
        "link" when Appointment.ClientEmail is { } email => Visit.Language.Manage.LinkSentTo(email),
        "meanwhile" => Visit.Language.Manage.ChangedMeanwhile,
        "stuck" => Visit.Language.Manage.CannotMove,
        _ => null,
    };

    /// <summary>What cancelling costs now, in words; null when it cannot be cancelled any more, or costs nothing anyhow.</summary>
    public string? CancellingNow => TermsOf(Visit, Appointment, Zone);

    /// <summary>What is paid or to be paid, in words; null when nothing is.</summary>
    public string? Paid
    {
        get
        {
            if (Appointment.Payment is not { } payment) return null;
            var (texts, amount) = (Visit.Language.Pay, Visit.Language.Format.Money(payment.Amount, payment.Currency));
            if (payment.IsPaid) return payment.KeepsCard ? texts.CardKept : texts.Paid(amount);
            if (!Appointment.IsUnpaid) return null;
            return payment.KeepsCard ? texts.CardBy(WhenOf(payment.PayBy)) : texts.DueBy(amount, WhenOf(payment.PayBy));
        }
    }

    /// <summary>What comes back if it is cancelled now, in words; null when nothing was paid.</summary>
    public string? RefundNow => Appointment.CancellationTerms?.Refund is not { } refund ? null
        : refund.Amount > 0 ? Visit.Language.Pay.RefundNow(Visit.Language.Format.Money(refund.Amount, refund.Currency))
        : Visit.Language.Pay.NoRefundNow;

    /// <summary>What a site that frames the page is told.</summary>
    public IReadOnlyList<EmbedEvent> Events => !IsNew ? [] :
    [
        new EmbedEvent("booked")
        {
            AppointmentId = Appointment.Id,
            Start = Appointment.ScheduledAt,
            End = Appointment.EndsAt,
            Status = Appointment.Status,
            RequiresPayment = Appointment.IsUnpaid,
        },
    ];

    /// <summary>An instant, in words.</summary>
    public string WhenOf(DateTimeOffset instant) => Zones.When(Visit.Language, Zone, instant, Zones.TwelveHours(Visit));

    /// <summary>The address of the appointment's pages.</summary>
    public string Address(string step) => Visit.TopAddress($"/-/appointments/{Appointment.Id}{step}").ToString();

    /// <summary>What cancelling costs now, in words; null when it cannot be cancelled any more, or nothing is to be paid anyhow.</summary>
    internal static string? TermsOf(BookingVisit visit, AppointmentInfo appointment, DateTimeZone zone)
    {
        var (language, texts) = (visit.Language, visit.Language.Manage);
        if (appointment.CancellationTerms is not { } terms || appointment.Price is null) return null;
        if (terms.Fee is { Amount: > 0 } fee) return texts.CancellingCosts(language.Format.Money(fee.Amount, fee.Currency));
        return terms.FreeUntil is { } until && until < appointment.ScheduledAt
            ? texts.CancellingIsFreeUntil(Zones.When(language, zone, until, Zones.TwelveHours(visit)))
            : texts.CancellingIsFree;
    }
}
