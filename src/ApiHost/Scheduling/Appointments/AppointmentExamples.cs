using System.Text.Json;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Scheduling;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Examples of appointments for the contract.</summary>
internal static class AppointmentExamples
{
    /// <summary>Answers to the questions of the example of a service.</summary>
    public static readonly Dictionary<string, JsonElement> Answers =
        new() { ["first-visit"] = JsonSerializer.SerializeToElement(true, SchedulingAnswers.Default.Boolean) };

    private static readonly AppointmentPaymentView Payment = new()
    {
        Id = AppointmentPayments.IdOf(AppointmentId),
        Collects = "deposit",
        Amount = 1_000,
        Currency = "EUR",
        Total = 4_500,
        Tax = 841,
        Discount = 0,
        PayBy = Made.AddMinutes(30),
        IsPaid = false,
    };

    private static readonly CancellationTermsView Terms = new() { FreeUntil = Start.AddDays(-1) };

    private static readonly AppointmentMeetingView Meeting = new() { Platform = "zoom", Status = "pending" };

    /// <summary>An appointment as its booking answers it.</summary>
    public static AppointmentView Appointment { get; } = new()
    {
        Id = "apt_01hzx3v7qk8m5n2p4r6t8w0y1e",
        ExpertId = ExpertId,
        ExpertName = "Rita Alves",
        ServiceId = ServiceId,
        ServiceType = "consultation",
        ServiceName = "Consultation",
        Reference = AppointmentReferences.Of(AppointmentId),
        Status = "scheduled",
        ScheduledAt = Start,
        EndsAt = End,
        TimeZone = Zone,
        Locale = "pt-PT",
        ClientName = "Ana Sousa",
        ClientEmail = "ana@example.com",
        ClientPhone = "+351910000000",
        Answers = Answers,
        Place = new PlaceView { Type = "online" },
        Meeting = Meeting,
        Price = Price,
        Payment = Payment,
        CancellationTerms = Terms,
        AllowedActions = ["reschedule", "cancel"],
        ManageToken = "sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O",
        CreatedAt = Made,
        UpdatedAt = Made,
        Version = 1,
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(
            new BookingInput
            {
                ServiceType = "consultation",
                ExpertId = ExpertId,
                ScheduledAt = Start,
                ClientName = "Ana Sousa",
                ClientEmail = "ana@example.com",
                ClientPhone = "+351910000000",
                TimeZone = Zone,
                Answers = Answers,
                DurationMinutes = 30,
                Place = new PlaceBody { Type = "online" },
                Locale = "pt",
            },
            SchedulingRequests.Default.BookingInput)
        .Add(Payment, SchedulingAnswers.Default.AppointmentPaymentView)
        .Add(Meeting, SchedulingAnswers.Default.AppointmentMeetingView)
        .Add(
            new AppliedVoucherView
            {
                Id = "vch_01hzx3v7qk8m5n2p4r6t8w0y1g",
                Kind = "coupon",
                Amount = new PriceView { Amount = 900, Currency = "EUR" },
                Sessions = 0,
                FullPrice = new PriceView { Amount = 4_500, Currency = "EUR" },
                IsReturned = false,
            },
            SchedulingAnswers.Default.AppliedVoucherView)
        .Add(Terms, SchedulingAnswers.Default.CancellationTermsView)
        .Add(
            new ManageLinkInput { Email = "ana@example.com", Reference = AppointmentReferences.Of(AppointmentId) },
            SchedulingRequests.Default.ManageLinkInput)
        .Add(new ReassignInput { ExpertId = ExpertId }, SchedulingRequests.Default.ReassignInput)
        .Add(
            new AppointmentPatch { ClientName = "Ana Sousa", ClientPhone = "+351910000001", Notes = "Second floor, please." },
            SchedulingRequests.Default.AppointmentPatch)
        .Add(new CancelInput { Reason = "Ill" }, SchedulingRequests.Default.CancelInput)
        .Add(new RescheduleInput { Start = Start.AddDays(1) }, SchedulingRequests.Default.RescheduleInput)
        .Add(new CancellationView { At = Made, Reason = "Ill", Fee = Price }, SchedulingAnswers.Default.CancellationView)
        .Add(
            new MailProblemView { At = Made, Recipient = "client", About = "booked", Reason = "550 5.1.1 No such mailbox" },
            SchedulingAnswers.Default.MailProblemView)
        .Add(
            new RecurrenceInput { Frequency = "weekly", Count = 6, Days = [1, 4] },
            SchedulingRequests.Default.RecurrenceInput)
        .Add(new NthWeekdayInput { Week = -1, Day = 5 }, SchedulingRequests.Default.NthWeekdayInput)
        .Add(new SeriesView { Id = "ser_01hzx3v7qk8m5n2p4r6t8w0y1f" }, SchedulingAnswers.Default.SeriesView)
        .Add(
            new RefusedOccurrenceView { Start = Start.AddDays(7), Code = "SCHEDULE_CONFLICT" },
            SchedulingAnswers.Default.RefusedOccurrenceView)
        .Add(Appointment, SchedulingAnswers.Default.AppointmentView);
}
