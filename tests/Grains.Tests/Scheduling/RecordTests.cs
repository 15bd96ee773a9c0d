using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Staff record what has begun: as far back as they may, against no conflict, and nobody is told.</summary>
public sealed class RecordTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 10, 12, 5, 0, TimeSpan.Zero);
    private static readonly Client Ana = new("Ana", "ana@example.com", null);

    private static readonly Service Consultation = new(
        "svc_1",
        new ServiceDefinition
        {
            Name = "Consultation",
            ServiceType = "consultation",
            DurationMinutes = 30,
            RequiresConfirmation = true,
            MaxActivePerClient = 1,
            MinimumNoticeMinutes = 60,
            BookingWindowDays = 365,
            Capacity = 1,
            Active = true,
        },
        Now.AddYears(-1), Now.AddYears(-1), 1);

    private readonly ExpertCalendar _calendar = new();

    public RecordTests()
    {
        _calendar.Apply(new CalendarOpened("exp_1", "UTC"), 1, Now.AddYears(-1));
        _calendar.Apply(
            new ScheduleSet(new Schedule("UTC", [new WeeklyHours([1, 2, 3, 4, 5, 6, 7], new TimeRange(new(9, 0), new(17, 0)))], [])),
            2, Now.AddYears(-1));
    }

    [Theory]
    [InlineData(-5)] // ten minutes late: 12:00
    [InlineData(-185)]
    [InlineData((-60 * 24 * 6) - 5)]
    public void What_began_some_days_ago_is_booked_against_the_notice(int minutes)
    {
        var (outcome, work) = Book(Now.AddMinutes(minutes), BookingRule.Notice);
        var booked = outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message);
        (booked.Status, booked.ConfirmBy, booked.ServiceName).ShouldBe((AppointmentStatus.Confirmed, null, "Consultation"));
        work.Effects.ShouldBeEmpty("nobody is told, reminded, or asked to confirm");
        work.Created.Select(created => created.Event).OfType<AppointmentBooked>().Single().Overrides!.Value
            .ShouldBe([BookingRule.Notice], "and it is written");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-185)]
    public void Without_the_override_the_past_is_nobodys(int minutes)
    {
        Book(Now.AddMinutes(minutes)).Outcome.Refusal!.Code.ShouldBe(RefusalCode.NoticeTooShort);
        Book(Now.AddMinutes(minutes), BookingRule.Window, BookingRule.Limit, BookingRule.Availability)
            .Outcome.Refusal!.Code.ShouldBe(RefusalCode.NoticeTooShort);
    }

    [Fact]
    public void Seven_days_are_the_end_and_none_when_that_is_set()
    {
        var first = Now.AddDays(-7).AddMinutes(25);
        Book(first, BookingRule.Notice).Outcome.Refusal.ShouldBeNull();
        Book(first.AddMinutes(-30), BookingRule.Notice).Outcome.Refusal!.Code.ShouldBe(RefusalCode.NoticeTooShort);
        Book(Now.AddMinutes(-5), days: 0, BookingRule.Notice).Outcome.Refusal!.Code.ShouldBe(RefusalCode.NoticeTooShort);
    }

    [Fact]
    public void What_is_to_come_is_told_and_asked_to_be_confirmed_as_ever()
    {
        var (outcome, work) = Book(Now.AddMinutes(25), BookingRule.Notice);
        outcome.Value!.Status.ShouldBe(AppointmentStatus.Scheduled);
        work.Effects.Select(effect => effect.Kind).ShouldBe([Notices.Tell, SchedulingEffects.LapseAppointment]);
    }

    [Fact]
    public void The_other_rules_hold_in_the_past_too()
    {
        Book(Now.AddHours(-4).AddMinutes(-5), BookingRule.Notice).Outcome.Refusal!.Code
            .ShouldBe(RefusalCode.OutsideAvailability, "08:00 is before the hours");
        Book(Now.AddHours(-4).AddMinutes(-5), BookingRule.Notice, BookingRule.Availability).Outcome.Refusal.ShouldBeNull();
        Take("apt_other", Now.AddDays(-6).AddMinutes(-5));
        Book(Now.AddDays(-6).AddMinutes(-5), BookingRule.Notice, BookingRule.Availability, BookingRule.Limit).Outcome.Refusal!.Code
            .ShouldBe(RefusalCode.ScheduleConflict);
        _calendar.Apply(new TimeOffAdded(new TimeOff("off_1", Now.AddDays(-3), Now.AddDays(-2), null), null), 20, Now.AddDays(-9));
        Book(Now.AddDays(-3).AddMinutes(25), BookingRule.Notice).Outcome.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    // A calendar forgets what is over; never as much of it as may be recorded.
    [Fact]
    public void Whatever_may_be_set_no_conflict_is_forgotten()
    {
        var start = Now.AddDays(-30).AddMinutes(25);
        Take("apt_old", start);
        // Something is written every day, so that the past is pruned.
        for (var day = -30; day <= 0; day++) Take($"apt_{-day}", Now.AddDays(day).AddHours(2));
        Book(start, days: 30, BookingRule.Notice).Outcome.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public void What_a_client_has_to_come_is_not_made_more_by_what_is_over()
    {
        var client = new ClientBookings(1, new StreamFence(StreamName.For("tnt_1", ClientCounts.Kind, "ana"), 0, default));
        Book(Now.AddMinutes(25), 7, client, BookingRule.Notice).Outcome.Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        Book(Now.AddMinutes(-5), 7, client, BookingRule.Notice).Outcome.Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_series_that_began_in_the_past_is_told_from_now_on()
    {
        var work = Work();
        var recurrence = new Recurrence { Frequency = RecurrenceFrequency.Daily, Interval = 1, Count = 3 };
        var rules = Rules(7);
        var outcome = CalendarDecisions.BookSeries(
            _calendar, work, new CreationKey("apt_first", null),
            new SeriesRequest(Request(Now.AddDays(-1).AddMinutes(-5), BookingRule.Notice), recurrence, false), Consultation, rules,
            BookingGuards.None);
        var booked = outcome!.Value.ShouldNotBeNull(outcome.Refusal?.Message).Appointments;
        booked.Select(one => one.Status)
            .ShouldBe([AppointmentStatus.Confirmed, AppointmentStatus.Confirmed, AppointmentStatus.Scheduled]);
        work.Effects.Count(effect => effect.Kind == Notices.Tell).ShouldBe(1);
    }

    private (Outcome<Appointment> Outcome, UnitOfWork Work) Book(DateTimeOffset start, params BookingRule[] against) =>
        Book(start, 7, null, against);

    private (Outcome<Appointment> Outcome, UnitOfWork Work) Book(DateTimeOffset start, int days, params BookingRule[] against) =>
        Book(start, days, null, against);

    private (Outcome<Appointment> Outcome, UnitOfWork Work) Book(
        DateTimeOffset start, int days, ClientBookings? client, params BookingRule[] against)
    {
        var work = Work();
        return (CalendarDecisions.Book(
            _calendar, work, new CreationKey("apt_new", null), Request(start, against), Consultation, Rules(days),
            new BookingGuards(client, null))!, work);
    }

    private static BookingRequest Request(DateTimeOffset start, params BookingRule[] against) =>
        new() { Service = "svc_1", Start = start, Client = Ana, Overrides = against.Length == 0 ? null : [.. against] };

    private static SlotRules Rules(int days) => new RulesCache(Duration.FromDays(days)).Of(Consultation);

    private static UnitOfWork Work() =>
        new(StreamName.For("tnt_1", ExpertCalendarGrain.Kind, "exp_1"), 10, Now, new Caller("tnt_1", "usr_1", "req_1"));

    private void Take(string id, DateTimeOffset start) => _calendar.Apply(
        new SlotBooked(id, new TakenTime("svc_2", start, start.AddMinutes(30), 0, 0), null), 10, start < Now ? start : Now);
}
