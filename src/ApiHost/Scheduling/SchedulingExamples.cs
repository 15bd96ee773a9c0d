using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Scheduling;

/// <summary>Examples of scheduling for the contract.</summary>
internal static class SchedulingExamples
{
    private const string ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1a";
    private const string ServiceId = "svc_01hzx3v7qk8m5n2p4r6t8w0y1b";
    private const string Zone = "Europe/Lisbon";

    private static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Start = new(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = Start.AddMinutes(30);
    private static readonly PriceView Price = new() { Amount = 4_500, Currency = "EUR" };

    /// <summary>An appointment as its booking answers it.</summary>
    public static AppointmentView Appointment { get; } = new()
    {
        Id = "apt_01hzx3v7qk8m5n2p4r6t8w0y1e",
        ExpertId = ExpertId,
        ServiceId = ServiceId,
        ServiceType = "consultation",
        Status = "confirmed",
        ScheduledAt = Start,
        EndsAt = End,
        TimeZone = Zone,
        ClientName = "Ana Sousa",
        ClientEmail = "ana@example.com",
        ClientPhone = "+351910000000",
        Price = Price,
        ManageToken = "sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O",
        CreatedAt = Made,
        UpdatedAt = Made,
        Version = 1,
    };

    /// <summary>Adds them.</summary>
    /// <param name="examples">Where examples go.</param>
    public static void Add(ExampleCatalog examples)
    {
        AddServices(examples);
        AddStaff(examples);
        AddCalendars(examples);
        AddSlots(examples);
        AddAppointments(examples);
    }

    private static void AddServices(ExampleCatalog examples) => examples
        .Add(new PriceBody { Amount = Price.Amount, Currency = Price.Currency }, SchedulingRequests.Default.PriceBody)
        .Add(Price, SchedulingAnswers.Default.PriceView)
        .Add(new CancellationPolicyBody { FreeUntilHours = 24, FeePercent = 50 }, SchedulingRequests.Default.CancellationPolicyBody)
        .Add(new CancellationPolicyView { FreeUntilHours = 24, FeePercent = 50 }, SchedulingAnswers.Default.CancellationPolicyView)
        .Add(
            new ServiceInput
            {
                Name = "Consultation",
                ServiceType = "consultation",
                DurationMinutes = 30,
                BufferAfterMinutes = 10,
                MinimumNoticeMinutes = 60,
                Price = new PriceBody { Amount = Price.Amount, Currency = Price.Currency },
                ExpertIds = [ExpertId],
            },
            SchedulingRequests.Default.ServiceInput)
        .Add(
            new ServiceView
            {
                Id = ServiceId,
                Name = "Consultation",
                ServiceType = "consultation",
                DurationMinutes = 30,
                SlotIntervalMinutes = 30,
                BufferBeforeMinutes = 0,
                BufferAfterMinutes = 10,
                MinimumNoticeMinutes = 60,
                BookingWindowDays = 365,
                Capacity = 1,
                Price = Price,
                RequiresConfirmation = false,
                ExpertIds = [ExpertId],
                Reminders = [1440, 60],
                Questions = [],
                Active = true,
                CreatedAt = Made,
                UpdatedAt = Made,
                Version = 1,
            },
            SchedulingAnswers.Default.ServiceView);

    private static void AddStaff(ExampleCatalog examples)
    {
        var place = new LocationBody { Country = "Portugal", City = "Lisbon" };
        var page = new SocialLinkBody { Platform = "website", Url = "https://example.com/rita" };
        examples
            .Add(place, SchedulingRequests.Default.LocationBody)
            .Add(page, SchedulingRequests.Default.SocialLinkBody)
            .Add(
                new StaffInput
                {
                    DisplayName = "Rita Lopes",
                    Email = "rita@example.com",
                    Title = "Physiotherapist",
                    TimeZone = Zone,
                    Languages = ["pt", "en"],
                    Location = place,
                    SocialLinks = [page],
                },
                SchedulingRequests.Default.StaffInput)
            .Add(
                new StaffView
                {
                    Id = ExpertId,
                    DisplayName = "Rita Lopes",
                    Email = "rita@example.com",
                    Title = "Physiotherapist",
                    TimeZone = Zone,
                    Categories = [],
                    Languages = ["pt", "en"],
                    Location = place,
                    SocialLinks = [page],
                    CreatedAt = Made,
                    UpdatedAt = Made,
                    Version = 1,
                },
                SchedulingAnswers.Default.StaffView);
    }

    private static void AddCalendars(ExampleCatalog examples)
    {
        var weekly = new WeeklyHoursBody { Days = [1, 2, 3, 4, 5], Start = "09:00", End = "12:30" };
        var interval = new IntervalBody { Start = "10:00", End = "16:00" };
        var day = new DateOverrideBody { Date = new DateOnly(2027, 3, 28), Intervals = [interval] };
        examples
            .Add(weekly, SchedulingRequests.Default.WeeklyHoursBody)
            .Add(interval, SchedulingRequests.Default.IntervalBody)
            .Add(day, SchedulingRequests.Default.DateOverrideBody)
            .Add(new ScheduleInput { TimeZone = Zone, Weekly = [weekly], Overrides = [day] }, SchedulingRequests.Default.ScheduleInput)
            .Add(
                new ScheduleView { TimeZone = Zone, Weekly = [weekly], Overrides = [day], Version = 2 },
                SchedulingAnswers.Default.ScheduleView)
            .Add(new TimeOffInput { Start = Start, End = End.AddDays(5), Reason = "Holiday" }, SchedulingRequests.Default.TimeOffInput)
            .Add(
                new TimeOffView { Id = "off_01hzx3v7qk8m5n2p4r6t8w0y1c", Start = Start, End = End.AddDays(5), Reason = "Holiday" },
                SchedulingAnswers.Default.TimeOffView);
    }

    private static void AddSlots(ExampleCatalog examples)
    {
        var slot = new SlotView { Start = Start, End = End, Time = new TimeOnly(9, 0), Available = true, Remaining = 1 };
        var union = new UnionSlotView { Start = Start, End = End, Time = new TimeOnly(9, 0), Available = true, Remaining = 2, FreeExperts = 2 };
        examples
            .Add(slot, SchedulingAnswers.Default.SlotView)
            .Add(union, SchedulingAnswers.Default.UnionSlotView)
            .Add(new SlotsView { ExpertId = ExpertId, TimeZone = Zone, Slots = [slot] }, SchedulingAnswers.Default.SlotsView)
            .Add(
                new UnionSlotsView { ServiceId = ServiceId, ServiceType = "consultation", TimeZone = Zone, Slots = [union] },
                SchedulingAnswers.Default.UnionSlotsView)
            .Add(
                new HoldInput { ExpertId = ExpertId, ServiceType = "consultation", Start = Start },
                SchedulingRequests.Default.HoldInput)
            .Add(
                new HoldView
                {
                    HoldId = ExpertId + ".hld_01hzx3v7qk8m5n2p4r6t8w0y1d",
                    ExpertId = ExpertId,
                    ServiceId = ServiceId,
                    Start = Start,
                    End = End,
                    ExpiresAt = Made.AddMinutes(10),
                },
                SchedulingAnswers.Default.HoldView);
    }

    private static void AddAppointments(ExampleCatalog examples) => examples
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
            },
            SchedulingRequests.Default.BookingInput)
        .Add(
            new AppointmentPatch { ClientName = "Ana Sousa", ClientPhone = "+351910000001", Notes = "Second floor, please." },
            SchedulingRequests.Default.AppointmentPatch)
        .Add(new CancelInput { Reason = "Ill" }, SchedulingRequests.Default.CancelInput)
        .Add(new RescheduleInput { Start = Start.AddDays(1) }, SchedulingRequests.Default.RescheduleInput)
        .Add(new CancellationView { At = Made, Reason = "Ill", Fee = Price }, SchedulingAnswers.Default.CancellationView)
        .Add(Appointment, SchedulingAnswers.Default.AppointmentView);
}
