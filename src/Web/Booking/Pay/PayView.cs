using Actors.Web.Api;
using Actors.Web.Booking.Manage;
using Actors.Web.Booking.Shared;
using Actors.Web.Parts;
using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Booking.Pay;

/// <summary>Paying for an appointment.</summary>
public sealed record PayView
{
    private const string TestGateway = "test";
    private const string Script = "js/pay.js";

    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>What is to be paid for it.</summary>
    public required AppointmentPaymentInfo Due { get; init; }

    /// <summary>The payment as it stands; null when that is not known.</summary>
    public PaymentInfo? Payment { get; init; }

    /// <summary>How far it is.</summary>
    public required PayState State { get; init; }

    /// <summary>True when the visitor comes back from paying.</summary>
    public bool HasReturned { get; init; }

    /// <summary>True when the visitor comes back without having paid.</summary>
    public bool HasLeft { get; init; }

    /// <summary>What surrounds the page: with what looks again by itself.</summary>
    public Frame Frame => Visit.Frame with { Modules = [.. Visit.Frame.Modules, Script] };

    /// <summary>The appointment as its page shows it.</summary>
    public ManageView Own => new() { Visit = Visit, Appointment = Appointment };

    /// <summary>The heading.</summary>
    public string Title => State switch
    {
        PayState.Processing => Due.KeepsCard ? Texts.CardProcessingTitle : Texts.ProcessingTitle,
        PayState.Declined => Texts.DeclinedTitle,
        PayState.TooLate => Texts.TooLateTitle,
        PayState.Cancelled => Texts.CancelledTitle,
        PayState.Paid => Due.KeepsCard ? Texts.CardKeptTitle : Texts.PaidTitle,
        _ => Due.KeepsCard ? Texts.CardTitle : Texts.Title,
    };

    /// <summary>What is to be known of that; null when the rest of the page says it.</summary>
    public string? Text => State switch
    {
        PayState.Processing => Texts.ProcessingText,
        PayState.Declined => Texts.DeclinedText,
        PayState.TooLate => Texts.TooLateText,
        PayState.Cancelled => Texts.CancelledText,
        PayState.Paid => PaidText,
        _ => HasLeft ? NotYet : null,
    };

    /// <summary>How that is shown: good, warn or bad.</summary>
    public string Tone => State switch
    {
        PayState.Paid => "good",
        PayState.Declined or PayState.TooLate or PayState.Cancelled => "bad",
        _ => "warn",
    };

    /// <summary>True while it can be paid.</summary>
    public bool CanPay => State is PayState.Due or PayState.Declined;

    /// <summary>True when no money moves.</summary>
    public bool IsTest => Payment?.Gateway == TestGateway;

    /// <summary>What the button says.</summary>
    public string Button => Due.KeepsCard ? Texts.LeaveCard : Texts.Pay(Amount(Due.Amount));

    /// <summary>Where that is done.</summary>
    public string Elsewhere => Due.KeepsCard ? Texts.CardElsewhere : Texts.ElsewhereThenBack;

    /// <summary>That it can be done later; null when there is no mail by which.</summary>
    public string? Later => Appointment.ClientEmail is null ? null : Due.KeepsCard ? Texts.CardLaterByMail : Texts.LaterByMail;

    /// <summary>What is asked of who comes back before anything has arrived.</summary>
    public string NotDone => Due.KeepsCard ? Texts.CardNotDone : Texts.NotDone;

    /// <summary>Until when it is to be paid, in words: a time alone when it is on the same date.</summary>
    public string Deadline
    {
        get
        {
            var (zone, now) = (Own.Zone, Visit.Clock.GetUtcNow());
            var isToday = DateIn(zone, now) == DateIn(zone, Due.PayBy);
            return isToday ? Zones.Time(Visit.Language, zone, Due.PayBy, Zones.TwelveHours(Visit)) : Own.WhenOf(Due.PayBy);
        }
    }

    /// <summary>How much of the time to pay is left, in words.</summary>
    public string Left =>
        Texts.Left(Visit.Language.Common.Duration(Math.Max(1, (int)Math.Ceiling((Due.PayBy - Visit.Clock.GetUtcNow()).TotalMinutes))));

    /// <summary>An amount in the payment's currency.</summary>
    public string Amount(long amount) => Visit.Language.Format.Money(amount, Due.Currency);

    private PayTexts Texts => Visit.Language.Pay;

    private string NotYet => Due.KeepsCard ? Texts.NoCardYet : Texts.NotPaidYet;

    private string PaidText
    {
        get
        {
            if (!HasReturned) return Due.KeepsCard ? Texts.AlreadyKept : Texts.AlreadyPaid;
            if (Appointment.Status == "scheduled") return Visit.Language.Manage.RequestedText;
            return Appointment.ClientEmail is { } email ? Texts.PaidText(email) : Texts.PaidWithoutMail;
        }
    }

    private static LocalDate DateIn(DateTimeZone zone, DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date;
}
