using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Closed days: decided, folded, and what they do to the hours of one schedule.</summary>
public sealed class HolidayTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Holiday Christmas = new("hol_1", new DateOnly(2027, 12, 25), new DateOnly(2027, 12, 26), "Christmas");

    private readonly HolidayState _state = new();
    private long _version;

    [Fact]
    public void What_is_added_is_closed_and_what_is_removed_is_open()
    {
        var added = Add("a", Christmas).Value!;
        added.Before.ShouldBe(Holidays.None);
        added.After.Dates.ShouldBe([new DateOnly(2027, 12, 25), new DateOnly(2027, 12, 26)]);
        _state.Current.Version.ShouldBe(added.After.Version);
        _state.Current.Dates.ShouldBe(added.After.Dates);
        Add("b", Christmas with { Id = "hol_2" }).Value!.Added.ShouldBeEmpty("it is there already");
        Add("c", Christmas with { Id = "hol_3", Name = "Xmas" }).Value!.Added.Length.ShouldBe(1);
        Decide(work => HolidayDecisions.Remove(_state, work, "hol_1")).Value.ShouldBe(Christmas);
        _state.Current.Has(new DateOnly(2027, 12, 25)).ShouldBeTrue("the other one is left");
        Decide(work => HolidayDecisions.Remove(_state, work, "hol_3"));
        _state.Current.AreNone().ShouldBeTrue();
        Decide(work => HolidayDecisions.Remove(_state, work, "hol_3")).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public void A_repeat_is_answered_as_the_first_and_another_request_refused()
    {
        var first = Add("a", Christmas);
        var again = Add("a", Christmas);
        again.Replayed.ShouldBeTrue();
        again.Value.ShouldBe(first.Value! with { Before = again.Value!.Before, After = again.Value.After, Added = again.Value.Added });
        Decide(work => HolidayDecisions.Add(_state, work, new CreationKey("a", "other"), [Christmas])).Refusal!.Code
            .ShouldBe(RefusalCode.IdempotencyKeyReused);
    }

    [Fact]
    public void There_are_a_thousand_and_no_more()
    {
        ImmutableArray<Holiday> all =
        [
            .. Enumerable.Range(0, Holiday.MaxHolidays).Select(number =>
                new Holiday($"hol_{number}", new DateOnly(2027, 1, 1).AddDays(number), new DateOnly(2027, 1, 1).AddDays(number), "x")),
        ];
        Add("a", [.. all]).Value!.Added.Length.ShouldBe(Holiday.MaxHolidays);
        Add("b", Christmas).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
    }

    [Fact]
    public void A_shift_belongs_to_the_date_on_which_it_starts()
    {
        var hours = Given.Daily("UTC", "22:00-02:00");
        var rules = Given.Service(60) with { Holidays = new Holidays(1, [new DateOnly(2027, 12, 25)]) };
        Availability.Slots(
            hours, rules, new BusyTimeline(), Given.LongAgo, Given.At("2027-12-24T12:00"), Given.At("2027-12-26T12:00"), false)
            .ConvertAll(slot => Given.Text(slot.Start)).ShouldBe(
                ["2027-12-24T22:00", "2027-12-24T23:00", "2027-12-25T00:00", "2027-12-25T01:00"], "the night before goes on until its end");
        Given.ReasonAt(hours, rules, new BusyTimeline(), Given.LongAgo, Given.At("2027-12-25T22:00")).ShouldBe(SlotReason.Holiday);
        Given.ReasonAt(hours, rules, new BusyTimeline(), Given.LongAgo, Given.At("2027-12-25T21:00")).ShouldBeNull();
    }

    [Fact]
    public void An_override_does_not_open_a_closed_day_and_a_schedule_that_ignores_them_does()
    {
        var schedule = new Schedule("UTC", [], [Given.Override("2027-12-25", "10:00-11:00")]);
        var rules = Given.Service(60) with { Holidays = new Holidays(1, [new DateOnly(2027, 12, 25)]) };
        SlotReason? At(Schedule one) => Given.ReasonAt(
            Given.Hours(one), rules, new BusyTimeline(), Given.LongAgo, Given.At("2027-12-25T10:00"));
        At(schedule).ShouldBe(SlotReason.Holiday);
        At(schedule with { IgnoresHolidays = true }).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void What_a_change_leaves_outside_is_named_in_order_and_counted()
    {
        var calendar = new ExpertCalendar();
        Apply(calendar, new CalendarOpened("exp_1", "UTC"), new ScheduleSet(new Schedule(
            "UTC", [new WeeklyHours([.. Given.EveryDay], Given.Range("09:00-17:00"))], [])));
        for (var number = 0; number < 150; number++)
            Apply(calendar, new SlotBooked($"apt_{number}", Time(new DateOnly(2027, 3, 2).AddDays(150 - number)), null));
        Apply(calendar, new SlotBooked("apt_past", Time(new DateOnly(2027, 3, 1)), null));
        OutsideOfHours.Find(calendar, calendar.Hours, Holidays.None, Now.AddHours(2)).Count.ShouldBe(0);
        var mornings = Given.Daily("UTC", "09:00-09:15");
        var outside = OutsideOfHours.Find(calendar, mornings, Holidays.None, Now.AddHours(2));
        outside.Count.ShouldBe(150, "what has begun is not to come");
        outside.First.Length.ShouldBe(OutsideAppointments.MostNamed);
        outside.First.Select(one => one.Start).ShouldBeInOrder();
        outside.First[0].ShouldBe(new OutsideAppointment("apt_149", "exp_1", new DateTimeOffset(2027, 3, 3, 9, 0, 0, default), "svc_1"));
        OutsideOfHours.Find(calendar, Holidays.None, new Holidays(1, [new DateOnly(2027, 3, 3)]), Now).Count.ShouldBe(1);
    }

    [Fact]
    public void A_calendar_that_was_kept_has_its_schedules()
    {
        var calendar = new ExpertCalendar();
        var definition = new ScheduleDefinition(
            "Tokyo", new Schedule("Asia/Tokyo", [new WeeklyHours([.. Given.EveryDay], Given.Range("09:00-10:00"))], []),
            [new DateRange(new DateOnly(2027, 6, 10), new DateOnly(2027, 6, 10))]);
        Apply(
            calendar, new CalendarOpened("exp_1", "UTC"), new NamedScheduleAdded("sch_1", definition, "f1"),
            new NamedScheduleAdded("sch_2", definition with { Active = [] }, null), new NamedScheduleRemoved("sch_2"));
        var kept = CalendarSnapshotFormat.Instance.Decode(CalendarSnapshotFormat.Instance.Encode(calendar));
        kept.Schedules.All.Select(one => (one.Id, one.Definition.Name, one.Version)).ShouldBe([("sch_1", "Tokyo", 2L)]);
        kept.Schedules.First.Find(new CreationKey("sch_1", "f1"))!.Replayed.ShouldBeTrue();
        kept.Hours.ZoneAt(Given.At("2027-06-10T00:00")).Id.ShouldBe("Asia/Tokyo");
        Given.Starts(kept.Hours, Given.Service(60), "2027-06-09T00:00", "2027-06-12T00:00").ShouldBe(["2027-06-10T00:00"]);
    }

    private static TakenTime Time(DateOnly date)
    {
        var start = new DateTimeOffset(date, new TimeOnly(9, 0), default);
        return new TakenTime("svc_1", start, start.AddMinutes(30), 0, 0);
    }

    private static void Apply(ExpertCalendar calendar, params IEvent[] events)
    {
        foreach (var (number, @event) in events.Index()) calendar.Apply(@event, number + 1, Now);
    }

    private Outcome<AddedHolidays> Add(string id, params Holiday[] holidays) =>
        Decide(work => HolidayDecisions.Add(_state, work, new CreationKey(id, id), [.. holidays]));

    private Outcome<T> Decide<T>(Func<UnitOfWork, Outcome<T>> decide)
        where T : class
    {
        var work = new UnitOfWork(StreamName.For("tnt_1", "services", "services"), _version, Now, new Caller("tnt_1", "usr_1", "op_1"));
        var outcome = decide(work);
        foreach (var @event in work.Events)
        {
            _version++;
            if (@event is HolidaysAdded added) _state.Apply(added, _version, Now);
            if (@event is HolidayRemoved removed) _state.Apply(removed, _version);
        }

        return outcome;
    }
}
